/** Has the page say its styles as text instead of applying them, for those who take it over (ADR 27). */
export function setStylesApart(isApart: boolean): void {
  const event = useRequestEvent();
  if (event) event.context.hasStylesApart = isApart;
}
