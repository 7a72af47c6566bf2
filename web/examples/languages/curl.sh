curl --silent --get https://cms.example.org/graphql \
  --data-urlencode 'query={
    eventBySlug(slug: "amb-2024-stuttgart", locale: "pt") {
      title slug language
      translations { language slug }
    }
  }'
