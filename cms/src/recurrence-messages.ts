import type { RecurrenceError, RecurrenceReason } from 'calendar';
import type { PanelLanguage } from './panel-languages';

/**
 * What is wrong with a recurrence, in Portuguese; in English the error says so itself.
 * `{line}` is the number of the line, `{found}` what is at fault as it is written there.
 */
export const portuguese: Readonly<Record<RecurrenceReason, string>> = {
  malformedLine:
    'A linha {line} da repetição não é uma regra: «{found}». Escreva um nome, dois pontos e um valor, como em RRULE:FREQ=WEEKLY;BYDAY=TU.',
  unknownProperty:
    'A linha {line} da repetição começa por {found}, que não é RRULE, RDATE nem EXDATE. Retire a linha.',
  unsupportedProperty:
    'A linha {line} da repetição é um {found}, que a norma RFC 5545 abandonou. Indique com EXDATE as datas que ficam de fora.',
  unsupportedParameter:
    'A linha {line} da repetição tem {found}, que não se pode usar aqui. Retire-o e deixe apenas o nome, dois pontos e o valor.',
  startGiven:
    'A linha {line} da repetição indica {found}, que já consta das datas e horas do evento. Retire a linha.',
  repeatedRule:
    'A linha {line} da repetição é uma segunda regra. Deixe uma só RRULE e acrescente datas soltas com RDATE.',
  missingFrequency:
    'A regra da linha {line} não diz com que frequência o evento se repete. Acrescente FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY.',
  malformedPart:
    'A regra da linha {line} tem {found}, que não se pode usar. Corrija o valor, como em INTERVAL=2, BYDAY=TU,TH ou UNTIL=20241231T235959Z.',
  unknownPart:
    'A regra da linha {line} tem uma parte desconhecida: «{found}». Retire-a, ou escreva-a como em FREQ=WEEKLY;BYDAY=TU.',
  unsupportedPart:
    'A regra da linha {line} conta com {found} noutro calendário, o que não é possível. Retire {found}.',
  repeatedPart: 'A regra da linha {line} tem {found} duas vezes. Deixe só uma.',
  conflictingParts:
    'Na regra da linha {line}, {found} não se pode usar desta forma. Mude FREQ, retire uma das partes, ou acrescente a que falta, como BYDAY.',
  timePartOfAllDay:
    'A regra da linha {line} tem {found}, mas o evento dura o dia inteiro. Retire essa parte, ou indique a hora de início do evento.',
  untilType:
    'A regra da linha {line} termina com {found}, que não condiz com o evento. Se o evento tem hora, escreva o último instante em UTC, como UNTIL=20241231T235959Z; se dura o dia inteiro, só o último dia, como UNTIL=20241231.',
  untilBeforeStart:
    'A regra da linha {line} termina com {found}, antes do início do evento. Indique uma data posterior.',
  malformedDate:
    'Na linha {line} da repetição, «{found}» não é uma data. Escreva 20240917T100000 ou, se o evento durar o dia inteiro, 20240917.',
  dateType:
    'Na linha {line} da repetição, «{found}» não condiz com o evento. Se o evento tem hora, escreva data e hora, como EXDATE:20240917T100000; se dura o dia inteiro, só a data, como EXDATE;VALUE=DATE:20240917.',
  otherZone:
    'A linha {line} da repetição está no fuso horário «{found}», que não é o do evento. Escreva as horas no fuso do evento e retire TZID.',
  malformedOverride:
    'A alteração da data {found} da série não faz sentido. Verifique as datas e as horas que indicou nela.',
  repeatedOverride: 'A data {found} da série foi alterada duas vezes. Deixe só uma das alterações.',
  overrideOfNoDate:
    'A série não tem nenhuma data {found} que se possa alterar. Corrija a data original, ou retire a alteração.',
  overrideOfNoSeries:
    'O evento não se repete, por isso não tem datas para mudar nem cancelar. Retire essas alterações, ou indique como se repete.',
  tooMany:
    'O evento repete-se mais de {found} vezes no período do calendário. Faça-o repetir-se menos vezes, ou termine-o com COUNT ou UNTIL.',
  tooManyPast:
    'O evento tem mais de {found} datas no passado. Faça-o repetir-se menos vezes, ou começar mais tarde.',
  tooSlow:
    'As datas do evento demoram demasiado a calcular. Escreva uma regra mais simples, com menos partes BY ou com um FREQ menos frequente.',
};

/** Says what is wrong with a recurrence and how to mend it, in the editor's language. */
export function describeRecurrenceError(error: RecurrenceError, language: PanelLanguage): string {
  if (language === 'en') return error.message;
  const values: Record<string, string> = { line: String(error.line ?? ''), found: error.found };
  return portuguese[error.reason].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}
