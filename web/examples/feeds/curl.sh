curl --silent https://www.example.org/event/amb-2024-stuttgart.ics \
  | grep -E '^(SUMMARY|DTSTART|DTEND)'
