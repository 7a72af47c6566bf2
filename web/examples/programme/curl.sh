curl --silent --get https://cms.example.org/graphql \
  --data-urlencode 'query={
    associationBySlug {
      name
      programme { title startYear endYear }
    }
    axesByPosition { position title }
    outcomesByPosition(axis: "business-base") {
      position strand statement
    }
  }'
