import json
from urllib.parse import urlencode
from urllib.request import urlopen

query = """{
  axesByPosition {
    position
    title
    outcomes { strand }
  }
}"""

address = "https://cms.example.org/graphql?" + urlencode({"query": query})
with urlopen(address) as response:
    data = json.load(response)["data"]

for axis in data["axesByPosition"]:
    count = len(axis["outcomes"])
    print(f"{axis['position']}  {axis['title']}: {count} outcomes")
