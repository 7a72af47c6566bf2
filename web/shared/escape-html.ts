const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes plain text for HTML, for attributes between double quotes, too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}
