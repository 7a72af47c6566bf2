import json
from urllib.request import Request, urlopen

query = """
  query ($text: String!) {
    search(query: $text, types: [OUTCOME], first: 2) {
      nodes { titleParts { text isMatch } }
    }
  }
"""

request = Request(
    "https://cms.example.org/graphql",
    data=json.dumps({"query": query, "variables": {"text": "technologies"}}).encode(),
    headers={"Content-Type": "application/json"},
)
with urlopen(request) as response:
    data = json.load(response)["data"]

for found in data["search"]["nodes"]:
    parts = [f"*{p['text']}*" if p["isMatch"] else p["text"] for p in found["titleParts"]]
    print("".join(parts))
