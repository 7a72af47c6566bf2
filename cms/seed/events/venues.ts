import type { SeedVenue } from '../types';

export const mccormickPlace: SeedVenue = {
  name: 'McCormick Place',
  street: '2301 S. King Drive',
  postalCode: '60616',
  locality: 'Chicago',
  country: 'US',
  latitude: 41.852,
  longitude: -87.616,
};

export const messeStuttgart: SeedVenue = {
  name: 'Messe Stuttgart',
  street: 'Messepiazza 1',
  postalCode: '70629',
  locality: 'Stuttgart',
  country: 'DE',
  latitude: 48.695,
  longitude: 9.187,
};

export const messeHannover: SeedVenue = {
  name: 'Messegelände Hannover',
  postalCode: '30521',
  locality: 'Hannover',
  country: 'DE',
  latitude: 52.322,
  longitude: 9.804,
};

export const messeNuernberg: SeedVenue = {
  name: 'Messezentrum Nürnberg',
  postalCode: '90471',
  locality: 'Nürnberg',
  country: 'DE',
  latitude: 49.418,
  longitude: 11.116,
};

export const messeBerlin: SeedVenue = {
  name: 'Messe Berlin',
  street: 'Messedamm 22',
  postalCode: '14055',
  locality: 'Berlin',
  country: 'DE',
  latitude: 52.502,
  longitude: 13.271,
};

export const messeFrankfurt: SeedVenue = {
  name: 'Messe Frankfurt',
  street: 'Ludwig-Erhard-Anlage 1',
  postalCode: '60327',
  locality: 'Frankfurt am Main',
  country: 'DE',
  latitude: 50.111,
  longitude: 8.648,
};

export const messeMuenchen: SeedVenue = {
  name: 'Messe München',
  street: 'Am Messesee 2',
  postalCode: '81829',
  locality: 'München',
  country: 'DE',
  latitude: 48.135,
  longitude: 11.698,
};

export const messeDuesseldorf: SeedVenue = {
  name: 'Messe Düsseldorf',
  street: 'Stockumer Kirchstraße 61',
  postalCode: '40474',
  locality: 'Düsseldorf',
  country: 'DE',
  latitude: 51.261,
  longitude: 6.741,
};

export const bilbaoExhibitionCentre: SeedVenue = {
  name: 'Bilbao Exhibition Centre',
  street: 'Ronda de Azkue 1',
  postalCode: '48902',
  locality: 'Barakaldo',
  country: 'ES',
  latitude: 43.291,
  longitude: -2.993,
};

export const tokyoBigSight: SeedVenue = {
  name: 'Tokyo Big Sight',
  street: '3-11-1 Ariake, Koto-ku',
  postalCode: '135-0063',
  locality: 'Tokyo',
  country: 'JP',
  latitude: 35.63,
  longitude: 139.795,
};

export const meoArena: SeedVenue = {
  name: 'MEO Arena e FIL',
  street: 'Rossio dos Olivais',
  postalCode: '1990-231',
  locality: 'Lisboa',
  country: 'PT',
  latitude: 38.77,
  longitude: -9.094,
};

// The venues of invented events: true towns, with the town's coordinates, and a hall that says what it is.
export const exampleHallPorto: SeedVenue = {
  name: 'Centro Exemplo',
  locality: 'Porto',
  country: 'PT',
  latitude: 41.15,
  longitude: -8.61,
};

export const exampleHallMatosinhos: SeedVenue = {
  name: 'Parque de Exposições Exemplo',
  locality: 'Matosinhos',
  country: 'PT',
  latitude: 41.18,
  longitude: -8.69,
};

export const exampleHallBraga: SeedVenue = {
  name: 'Laboratório Exemplo',
  locality: 'Braga',
  country: 'PT',
  latitude: 41.55,
  longitude: -8.42,
};

export const exampleHallAveiro: SeedVenue = {
  name: 'Fábrica Exemplo',
  locality: 'Aveiro',
  country: 'PT',
  latitude: 40.64,
  longitude: -8.65,
};

export const exampleHallMarinhaGrande: SeedVenue = {
  name: 'Centro de Formação Exemplo',
  locality: 'Marinha Grande',
  country: 'PT',
  latitude: 39.75,
  longitude: -8.93,
};

export const exampleHallLisboa: SeedVenue = {
  name: 'Auditório Exemplo',
  locality: 'Lisboa',
  country: 'PT',
  latitude: 38.72,
  longitude: -9.14,
};

export const exampleHallPontaDelgada: SeedVenue = {
  name: 'Espaço Exemplo',
  locality: 'Ponta Delgada',
  country: 'PT',
  latitude: 37.74,
  longitude: -25.67,
};

export const exampleHallMonterrey: SeedVenue = {
  name: 'Centro de Negocios Ejemplo',
  locality: 'Monterrey',
  country: 'MX',
  latitude: 25.67,
  longitude: -100.31,
};
