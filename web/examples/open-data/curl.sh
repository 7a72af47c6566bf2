curl --silent https://www.example.org/data/axes.csv | cut -d, -f1,3 | head -n 5
