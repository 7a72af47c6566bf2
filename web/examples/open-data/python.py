import csv
from io import TextIOWrapper
from urllib.request import urlopen

with urlopen("https://www.example.org/data/axes.csv") as response:
    axes = list(csv.DictReader(TextIOWrapper(response, "utf-8")))

print("position,slug")
for axis in axes:
    print(f"{axis['position']},{axis['slug']}")
