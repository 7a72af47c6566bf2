import type { DocumentNode, GraphQLSchema } from 'graphql';
import { noteEnd, noteTags } from './answer';
import { listTouchedLists } from './touched-lists';

/** Apollo plugin: notes what each answer may rest on, and that one with errors is of the moment. */
export const noteAnswers = {
  requestDidStart: async () => ({
    async didResolveOperation({
      schema,
      document,
    }: {
      schema: GraphQLSchema;
      document: DocumentNode;
    }) {
      noteTags(...listTouchedLists(schema, document));
    },
    async didEncounterErrors() {
      noteEnd(0);
    },
  }),
};
