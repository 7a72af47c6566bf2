import { createHash } from 'node:crypto';

const STYLES = /<style>(.*?)<\/style>/gsu;

/**
 * Makes one style sheet of those that the components of a page bring (the one of all pages comes first),
 * and lets it apply by its hash in the content security policy, which is the same for all visitors. What
 * an attacker might get into the body stays without.
 */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    let sheet = '';
    html.head = html.head.map((tags) =>
      tags.replaceAll(STYLES, (_, style: string) => {
        sheet += style;
        return '';
      }),
    );
    if (sheet === '') return;
    if (event.context.hasStylesApart) {
      html.head.push(`<template id="styles">${escapeText(sheet)}</template>`);
      return;
    }
    html.head.push(`<style>${sheet}</style>`);
    if (!event.context.security) return;
    event.context.security.hashes = { script: new Set(), style: new Set([writeSource(sheet)]) };
  });
});

/** A source of CSP level 3 (2.3.1): the hash of what it lets in. */
function writeSource(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
