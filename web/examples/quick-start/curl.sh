curl --silent --get https://cms.example.org/graphql \
  --data-urlencode 'query={
    occurrences(
      from: "2024-09-01"
      to: "2024-09-30"
      filters: { category: [fair] }
    ) {
      nodes { title firstDate lastDate locality }
    }
  }'
