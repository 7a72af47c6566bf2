import json
from urllib.request import Request, urlopen

query = """
  query ($month: String) {
    calendarMonth(month: $month) {
      days { date occurrences { title } }
    }
  }
"""
variables = {"month": "2024-09"}

request = Request(
    "https://cms.example.org/graphql",
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as response:
    data = json.load(response)["data"]

for day in data["calendarMonth"]["days"]:
    titles = [occurrence["title"] for occurrence in day["occurrences"]]
    if titles:
        print(f"{day['date']}  {' · '.join(titles)}")
