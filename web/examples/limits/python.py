import json
from urllib.parse import urlencode
from urllib.request import urlopen

query = """{
  occurrences(from: "2024-09-01", first: 100) { nodes { title startsAt } }
}"""

address = "https://cms.example.org/graphql?" + urlencode({"query": query})
with urlopen(address) as response:
    cost = json.load(response)["extensions"]["cost"]

print(f"{cost['requested']} points, of at most {cost['maximum']}")
if cost["remaining"] < cost["limit"] / 10:
    print("Time to slow down.")
