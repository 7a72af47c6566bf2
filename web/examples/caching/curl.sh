address='https://cms.example.org/graphql?query=%7BaxesByPosition%7Btitle%7D%7D'
curl --silent --etag-save axes.etag --output axes.json "$address"
curl --silent --etag-compare axes.etag --write-out '%{http_code}\n' "$address"
