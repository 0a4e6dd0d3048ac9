import { type CSSProperties, createElement, type ReactNode } from 'react';
import type { MailPreviewNode } from './message-template.ts';

/** How each element of a mail is shown inside our page: links lead nowhere, its heading is not one of ours. */
const shownAs: Record<string, string> = {
  table: 'table',
  tbody: 'tbody',
  tr: 'tr',
  td: 'td',
  h1: 'p',
  p: 'p',
  a: 'span',
  hr: 'hr',
  span: 'span',
  br: 'br',
  div: 'div',
};

/**
 * A mail's HTML, built element by element from what the renderer wrote: no string becomes markup, and each style is
 * set by script, which the page's security policy allows.
 */
export function MailSketch({ nodes }: { nodes: readonly MailPreviewNode[] }) {
  return <div className="mail-sketch">{nodes.map((node, index) => sketch(node, String(index)))}</div>;
}

function sketch(node: MailPreviewNode, key: string): ReactNode {
  if (typeof node === 'string') return node;
  const tag = shownAs[node.tag];
  if (tag === undefined) return null;
  const props = { key, style: styleOf(node.style), ...(tag === 'table' && { role: 'presentation' }) };
  const children = node.children.map((child, index) => sketch(child, `${key}.${index}`));
  return children.length > 0 ? createElement(tag, props, ...children) : createElement(tag, props);
}

/** A style attribute as React takes it. Words for one mail program only are left out. */
export function styleOf(style: string): CSSProperties {
  const pairs = style.split(';').flatMap((part) => {
    const at = part.indexOf(':');
    const name = part.slice(0, at).trim();
    if (at < 0 || name.startsWith('mso-')) return [];
    return [[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), part.slice(at + 1).trim()]];
  });
  return Object.fromEntries(pairs);
}
