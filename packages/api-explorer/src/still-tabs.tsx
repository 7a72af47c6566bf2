import { forwardRef, type ComponentPropsWithoutRef } from 'react';

type GroupProps = ComponentPropsWithoutRef<'ul'> & {
  axis?: string;
  values?: unknown[];
  onReorder?: unknown;
};
type ItemProps = Omit<ComponentPropsWithoutRef<'li'>, 'value'> & { value?: unknown };

/**
 * Takes the place of framer-motion in the bundle, of which GraphiQL uses what lets tabs be dragged into another
 * order: they stay where they are, and the bundle is a tenth lighter.
 *
 * They are a list of buttons, one of which is the current one. GraphiQL makes a tab of each entry, in which
 * assistive technology would not find the two buttons that are in it.
 */
export const Reorder = {
  Group: forwardRef<HTMLUListElement, GroupProps>(function Group(
    { axis: _axis, values: _values, onReorder: _onReorder, role: _role, ...props },
    ref,
  ) {
    return <ul {...props} ref={ref} />;
  }),
  Item: forwardRef<HTMLLIElement, ItemProps>(function Item(
    { value: _value, role: _role, 'aria-selected': isCurrent, ...props },
    ref,
  ) {
    return <li {...props} aria-current={isCurrent === true ? 'true' : undefined} ref={ref} />;
  }),
};
