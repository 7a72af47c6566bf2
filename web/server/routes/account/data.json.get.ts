/** All that the CMS knows of a member, as a file for themselves. */
export default defineEventHandler(async (event) => {
  const { member, accounts } = event.context;
  if (!member || !accounts) {
    await sendRedirect(event, '/login?to=/account', 303);
    return null;
  }
  const answer = await accounts.ask<unknown>('GET', 'export');
  if (!answer.ok) throw createError({ statusCode: answer.status });
  setResponseHeaders(event, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="account.json"',
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  return `${JSON.stringify(answer.data, null, 2)}\n`;
});
