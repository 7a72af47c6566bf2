import { forwardRef, type ComponentPropsWithoutRef } from 'react';

type GroupProps = ComponentPropsWithoutRef<'ul'> & {
  axis?: string;
  values?: unknown[];
  onReorder?: unknown;
};
type ItemProps = Omit<ComponentPropsWithoutRef<'li'>, 'value'> & { value?: unknown };

/**
 * Takes the place of framer-motion in the bundle, of which GraphiQL uses what lets tabs be dragged into another
 * order: they stay where they are, and the bundle is a seventh lighter.
 */
export const Reorder = {
  Group: forwardRef<HTMLUListElement, GroupProps>(function Group(
    { axis: _axis, values: _values, onReorder: _onReorder, ...props },
    ref,
  ) {
    return <ul {...props} ref={ref} />;
  }),
  Item: forwardRef<HTMLLIElement, ItemProps>(function Item({ value: _value, ...props }, ref) {
    return <li {...props} ref={ref} />;
  }),
};
