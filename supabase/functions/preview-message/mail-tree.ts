import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';

/** A piece of a mail's HTML: words, or an element with its own style and what stands in it. */
export type MailNode = string | { tag: string; style: string; children: MailNode[] };

/** What a mail of ours is made of; anything else is left out with all it holds. */
const tags = new Set(['table', 'tbody', 'tr', 'td', 'h1', 'p', 'a', 'hr', 'span', 'br', 'div']);

/** The body of a rendered mail as a tree. The hidden line for the inbox's list (data-skip-in-text) is not part of it. */
export function mailTree(html: string): MailNode[] {
  const body = parse(html).querySelector('body');
  return body === null ? [] : body.childNodes.flatMap(nodeOf);
}

function nodeOf(node: Node): MailNode[] {
  if (node instanceof TextNode) return node.text.trim() === '' ? [] : [node.text];
  if (!(node instanceof HTMLElement)) return [];
  const tag = node.rawTagName.toLowerCase();
  if (!tags.has(tag) || node.hasAttribute('data-skip-in-text')) return [];
  return [{ tag, style: node.getAttribute('style') ?? '', children: node.childNodes.flatMap(nodeOf) }];
}
