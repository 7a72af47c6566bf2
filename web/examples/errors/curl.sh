curl --silent --get https://cms.example.org/graphql \
  --data-urlencode 'query={ calendarMonth(month: "2024-13") { month } }'
