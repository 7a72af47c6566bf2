import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { Context } from 'koa';

interface Resolved {
  operation?: OperationDefinitionNode;
  contextValue: { koaContext: Context };
}

/** What the site asks for to write a calendar (`calendar-feed.query.ts`). */
const ofCalendars = new Set(['calendarFeed', 'axisBySlug']);

/** Apollo plugin: lets the address of a personal calendar open nothing but what a calendar is made of. */
export const boundPersonalCalendars = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, contextValue }: Resolved) {
      if (!contextValue.koaContext.state.isPersonalCalendar) return;
      const asked = operation?.selectionSet.selections ?? [];
      // Fragments could hold anything, and a calendar needs none here.
      const isCalendar = asked.every(
        (selection) => selection.kind === Kind.FIELD && ofCalendars.has(selection.name.value),
      );
      if (isCalendar) return;
      throw new GraphQLError('The address of a personal calendar opens the calendar alone.', {
        extensions: { code: 'FORBIDDEN', http: { status: 403 } },
      });
    },
  }),
};
