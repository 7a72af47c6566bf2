import json
from urllib.request import Request, urlopen

query = """
  query ($after: String) {
    occurrences(
      from: "2024-01-01", to: "2024-12-31", filters: { category: [fair] }
      first: 4, after: $after
    ) {
      nodes { title firstDate }
      pageInfo { hasNextPage endCursor }
    }
  }
"""


def read_page(after):
    request = Request(
        "https://cms.example.org/graphql",
        data=json.dumps({"query": query, "variables": {"after": after}}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request) as response:
        return json.load(response)["data"]["occurrences"]


page = read_page(None)
while True:
    print(" · ".join(fair["title"] for fair in page["nodes"]))
    if not page["pageInfo"]["hasNextPage"]:
        break
    page = read_page(page["pageInfo"]["endCursor"])
