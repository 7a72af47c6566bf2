import json
from urllib.request import Request, urlopen

query = """
  query ($from: Date!, $to: Date!) {
    occurrences(from: $from, to: $to, filters: { category: [fair] }) {
      nodes { title firstDate lastDate locality }
    }
  }
"""
variables = {"from": "2024-09-01", "to": "2024-09-30"}

request = Request(
    "https://cms.example.org/graphql",
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as response:
    data = json.load(response)["data"]

for fair in data["occurrences"]["nodes"]:
    print(f"{fair['firstDate']}  {fair['title']}, {fair['locality']}")
