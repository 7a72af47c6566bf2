import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { languages } from 'languages';
import { useState } from 'react';
import { useText } from './texts';

/** The fields of one member: `email`, `name`, `organisation`, `language`. */
export function MemberFields() {
  const text = useText();
  const [language, setLanguage] = useState<string>(languages[0].code);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <Field.Root name="email" required>
        <Field.Label>{text('email')}</Field.Label>
        <TextInput type="email" maxLength={254} autoComplete="off" required />
      </Field.Root>
      <Field.Root name="name" hint={text('nameHint')}>
        <Field.Label>{text('name')}</Field.Label>
        <TextInput maxLength={100} autoComplete="off" />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="organisation">
        <Field.Label>{text('organisation')}</Field.Label>
        <TextInput maxLength={200} autoComplete="off" />
      </Field.Root>
      <Field.Root name="language">
        <Field.Label>{text('language')}</Field.Label>
        <SingleSelect value={language} onChange={(value) => setLanguage(String(value))}>
          {languages.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <input type="hidden" name="language" value={language} />
      </Field.Root>
    </Flex>
  );
}

/** The field of a pasted list: `csv`. */
export function ListField() {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" paddingTop={5}>
      <Field.Root name="csv" hint={text('listHint')} required>
        <Field.Label>{text('list')}</Field.Label>
        <Textarea rows={12} required placeholder="ana@example.org, Ana Sá, INESC TEC, pt" />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
