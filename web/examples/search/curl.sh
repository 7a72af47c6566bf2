curl --silent --get https://cms.example.org/graphql \
  --data-urlencode 'query={
    search(query: "technologies", types: [OUTCOME], first: 2) {
      totalCount
      nodes { type slug titleParts { text isMatch } }
    }
  }'
