curl --silent --get https://cms.example.org/graphql \
  --header 'Authorization: Bearer not-a-key-of-ours' \
  --data-urlencode 'query={ axesByPosition { title } }'
