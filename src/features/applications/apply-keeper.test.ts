import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/result.ts';
import type { Draft } from './apply-draft.ts';
import type { Answers, ApplySection, SectionAnswers } from './apply-fields.ts';
import { ApplyKeeper } from './apply-keeper.ts';
import type { LocalDraft } from './apply-local.ts';
import { mergeAnswers, sameAnswers } from './apply-merge.ts';

/** A server as save_application_section is: one draft, a revision, stale saves refused. */
class FakeServer {
  answers: Answers = {};
  revision = 1;
  isDown = false;
  saved: { section: ApplySection; answers: SectionAnswers; replaced: unknown }[] = [];
  refuses: string | undefined;

  draft = (): Draft => ({
    id: 'one',
    reference: '7KM-2QX',
    status: 'draft',
    submittedAt: null,
    jobId: 'job',
    jobSlug: 'job',
    isJobOpen: true,
    closesAt: null,
    revision: this.revision,
    savedAt: null,
    answers: structuredClone(this.answers),
    imported: [],
    mayImport: false,
    hasEqualOpportunity: false,
  });
  save = async (_id: string, section: ApplySection, answers: SectionAnswers, revision: number) => {
    await Promise.resolve();
    if (this.isDown) return fail({ code: 'offline' as const });
    if (section === this.refuses) return fail({ code: 'invalid' as const, field: `${section}.x` });
    if (revision !== this.revision) return fail({ code: 'stale' as const });
    this.revision += 1;
    this.saved.push({ section, answers, replaced: this.answers[section]?.['words'] });
    this.answers = { ...this.answers, [section]: structuredClone(answers) };
    return ok({ revision: this.revision, savedAt: '2026-11-22T10:42:00Z' });
  };
  open = async () => (this.isDown ? fail({ code: 'offline' as const }) : ok(this.draft()));
}

function tab(server: FakeServer, owner = 'me'): { keeper: ApplyKeeper; local: () => LocalDraft | undefined } {
  let local: LocalDraft | undefined;
  const keeper = new ApplyKeeper({
    save: server.save,
    open: server.open,
    keep: (draft) => {
      local = structuredClone(draft);
    },
  });
  keeper.adopt(server.draft(), owner);
  return { keeper, local: () => local };
}
const text = (statement: string) => ({ statement });

describe('one tab', () => {
  it('sends each changed section once and then holds nothing back', async () => {
    const server = new FakeServer();
    const { keeper, local } = tab(server);
    keeper.change('statement', text('a'));
    keeper.change('statement', text('ab'));
    expect(local()?.unsent).toEqual(['statement']);
    expect(await keeper.flush()).toBe(true);
    expect(server.saved).toMatchObject([{ section: 'statement', answers: text('ab') }]);
    expect(local()?.unsent).toEqual([]);
  });

  it('what is typed while a save is under way is sent after it', async () => {
    const server = new FakeServer();
    const { keeper } = tab(server);
    keeper.change('statement', text('a'));
    const saving = keeper.flush();
    keeper.change('statement', text('ab'));
    await saving;
    expect(server.answers.statement).toEqual(text('ab'));
  });

  it('without a connection everything stays here, and goes when it is back', async () => {
    const server = new FakeServer();
    const { keeper, local } = tab(server);
    server.isDown = true;
    keeper.change('support', { needs: 'x' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.get().problem?.code).toBe('offline');
    expect(local()?.answers.support).toEqual({ needs: 'x' });
    server.isDown = false;
    expect(await keeper.flush()).toBe(true);
    expect(server.answers.support).toEqual({ needs: 'x' });
  });

  it('a section that is not taken holds nothing else back', async () => {
    const server = new FakeServer();
    const { keeper } = tab(server);
    server.refuses = 'statement';
    keeper.change('statement', text('too long'));
    keeper.change('support', { needs: 'x' });
    expect(await keeper.flush()).toBe(false);
    expect(server.answers).toEqual({ support: { needs: 'x' } });
    expect(keeper.get().problem).toEqual({ code: 'invalid', field: 'statement.x' });
    expect([...keeper.get().unsent]).toEqual(['statement']);
  });

  it('words of another account are neither shown nor sent', async () => {
    const server = new FakeServer();
    const before: LocalDraft = { answers: { statement: text('hers') }, unsent: ['statement'], base: {}, owner: 'her' };
    const keeper = new ApplyKeeper({ save: server.save, open: server.open, keep: () => undefined }, before);
    keeper.adopt(server.draft(), 'me');
    expect(keeper.get().answers).toEqual({});
    await keeper.flush();
    expect(server.saved).toEqual([]);
  });
});

describe('two tabs', () => {
  it('different sections come together without a word', async () => {
    const server = new FakeServer();
    const [one, two] = [tab(server), tab(server)];
    one.keeper.change('statement', text('one'));
    two.keeper.change('support', { needs: 'two' });
    expect(await one.keeper.flush()).toBe(true);
    expect(await two.keeper.flush()).toBe(true);
    expect(server.answers).toEqual({ statement: text('one'), support: { needs: 'two' } });
    expect(two.keeper.get().answers.statement).toEqual(text('one'));
  });

  it.each(['mine', 'theirs'] as const)(
    'one section in both is shown twice, until a person keeps %s',
    async (choice) => {
      const server = new FakeServer();
      const [one, two] = [tab(server), tab(server)];
      one.keeper.change('statement', text('one'));
      two.keeper.change('statement', text('two'));
      await one.keeper.flush();
      expect(await two.keeper.flush()).toBe(false);
      expect(two.keeper.get().conflicts).toEqual([{ section: 'statement', mine: text('two'), theirs: text('one') }]);
      expect(two.local()?.answers.statement).toEqual(text('two'));
      expect(server.answers.statement).toEqual(text('one'));
      two.keeper.settle('statement', choice);
      expect(await two.keeper.flush()).toBe(true);
      expect(server.answers.statement).toEqual(text(choice === 'mine' ? 'two' : 'one'));
    },
  );

  it('in any order of typing, saving and lost connections, every text is sent or in conflict, and nobody replaces a text they have not seen', async () => {
    const sections = ['statement', 'support', 'contact'] as const;
    const act = fc.record({
      tab: fc.nat(1),
      section: fc.constantFrom(...sections),
      does: fc.constantFrom('type', 'type', 'save', 'save', 'down', 'up'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const server = new FakeServer();
        const tabs = [tab(server), tab(server)] as const;
        const last: [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
        let count = 0;
        // each text and the one its writer saw when writing it
        const written = new Map<string, unknown>();
        const knew = (words: unknown, earlier: unknown): boolean =>
          words === earlier || (typeof words === 'string' && written.has(words) && knew(written.get(words), earlier));
        for (const { tab: which, section, does } of acts) {
          const { keeper } = tabs[which === 0 ? 0 : 1];
          if (does === 'down' || does === 'up') server.isDown = does === 'down';
          else if (does === 'save') await keeper.flush();
          else {
            count += 1;
            written.set(`${which}:${count}`, keeper.get().answers[section]?.['words']);
            keeper.change(section, { words: `${which}:${count}` });
            last[which === 0 ? 0 : 1].set(section, `${which}:${count}`);
          }
        }
        server.isDown = false;
        for (const { keeper } of tabs) await keeper.flush();
        for (const [which, { keeper }] of tabs.entries()) {
          for (const [section, words] of last[which === 0 ? 0 : 1]) {
            const { conflicts } = keeper.get();
            const isInConflict = conflicts.some((each) => each.section === section && each.mine['words'] === words);
            const isOnServer = server.saved.some((each) => each.section === section && each.answers['words'] === words);
            expect(isInConflict || isOnServer, `${section} ${words}`).toBe(true);
          }
        }
        // whoever replaced a text had seen it when writing theirs
        for (const { section, answers, replaced } of server.saved)
          expect(replaced === undefined || knew(answers['words'], replaced), `${section} ${replaced}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('merging', () => {
  it('the order of keys and empty answers make no difference', () => {
    expect(sameAnswers({ a: 1, b: '', c: [] }, { a: 1 })).toBe(true);
    expect(sameAnswers({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toBe(true);
    expect(sameAnswers({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });

  it('takes what is new on the server, sends what is new here, asks about the rest', () => {
    const merged = mergeAnswers(
      { statement: text('mine'), support: { needs: 'same' }, contact: { full_name: 'new' } },
      new Set(['statement', 'support', 'contact'] as const),
      { contact: { full_name: 'old' } },
      {
        statement: text('theirs'),
        support: { needs: 'same' },
        contact: { full_name: 'old' },
        education: { is_none: true },
      },
    );
    expect(merged.unsent).toEqual(new Set(['contact']));
    expect(merged.conflicts.map(({ section }) => section)).toEqual(['statement']);
    expect(merged.answers.education).toEqual({ is_none: true });
  });
});
