# cs <who> <method> <path> [<body>] calls as that person and tells the answer in one line
api=@base@/api/v1
cs() {
  local token answer code match=
  token=$(curl -sS @base@/local/token -H 'Content-Type: application/json' -d "{\"username\":\"$1\"}" |
    sed 's/.*"accessToken":"\([^"]*\)".*/\1/')
  case "$2 $3" in PATCH*|*/submit) match="If-Match: $etag" ;; esac
  answer=$(curl -sS -i -X "$2" "$3" -H "Authorization: Bearer $token" ${match:+-H "$match"} \
    ${4:+-H 'Content-Type: application/json' -d "$4"} | tr -d '\r')
  code=$(printf '%s\n' "$answer" | sed -n '1s/^[^ ]* \([0-9]*\).*/\1/p')
  etag=$(printf '%s\n' "$answer" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
  location=@base@$(printf '%s\n' "$answer" | sed -n 's/^[Ll]ocation: //p')
  status=$(printf '%s\n' "$answer" | tail -n 1 |
    sed -n -e 's/^[^[]*"status":"\([a-z_]*\)".*/\1/p' -e 's/^[^[]*"decision":"\([a-z_]*\)".*/\1/p')
  case $code in
    2*) printf '%-10s  %-5s  %s  %s %s\n' "$1" "$2" "${3#"$api"}" "$code" "$status" ;;
    *) printf '%-10s  %-5s  %s  %s\n%s\n' "$1" "$2" "${3#"$api"}" "$code" "$(printf '%s\n' "$answer" | tail -n 1)" ;;
  esac
}

# 1. Fire pumps: the contractor offers them, the plumbing consultant approves
fire_pumps='"templateId":"@fire-pumps@",
  "values":{"quantity":2,"flow_rate":{"value":"12","unit":"L/s"},"pressure":{"value":"10","unit":"bar"},
    "power":{"value":"45","unit":"kW"},"driver":"electric","voltage":{"value":"400","unit":"V"}},
  "documents":[
    {"key":"technical_specification","name":"specification.pdf","mediaType":"application/pdf"},
    {"key":"fire_safety_approval","name":"fire-safety-approval.pdf","mediaType":"application/pdf"},
    {"key":"pump_curve","name":"pump-curve.pdf","mediaType":"application/pdf"}],
  "checklist":{"consultant_specification_checked":true,"pump_curve_checked":true,
    "supplier_and_manufacturer":"A supplier and a manufacturer"}'
cs contractor POST $api/projects/@project@/equipment-submissions "{\"name\":\"Fire pumps\",$fire_pumps}"
fire=$location
cs contractor POST $fire/submit '{}'
cs plumbing POST $fire/decisions '{"consultantTypeId":"@plumbing@","round":1,"decision":"approved"}'
cs contractor GET $fire

# 2. Slurry walls: three disciplines decide, one of them with a note
cs contractor POST $api/projects/@project@/equipment-submissions '{"name":"Slurry walls","templateId":"@slurry-walls@",
  "values":{"quantity":24,"thickness":{"value":"80","unit":"cm"},"depth":{"value":"22","unit":"m"},
    "concrete_type":"b40","total_length":{"value":"145.5","unit":"m"}},
  "documents":[{"key":"execution_method","name":"execution-method.pdf","mediaType":"application/pdf"}],
  "checklist":{"consultant_specification_checked":true,"gamma_tubes_suitable":true}}'
walls=$location
cs contractor POST $walls/submit '{}'
cs structural POST $walls/decisions '{"consultantTypeId":"@structural@","round":1,"decision":"approved"}'
cs soil POST $walls/decisions '{"consultantTypeId":"@soil@","round":1,"decision":"approved_as_noted",
  "comments":"Check the panel depth against the report of the first borehole."}'
cs architect POST $walls/decisions '{"consultantTypeId":"@architect@","round":1,"decision":"approved"}'
cs contractor GET $walls

# 3. Fire pumps once more: back for revision, changed, submitted again, approved in round 2
cs contractor POST $api/projects/@project@/equipment-submissions "{\"name\":\"Fire pumps, block B\",$fire_pumps}"
again=$location
cs contractor POST $again/submit '{}'
cs plumbing POST $again/decisions '{"consultantTypeId":"@plumbing@","round":1,"decision":"revision_requested",
  "comments":"The driver has no reserve: offer the next size."}'
cs contractor GET $again
cs contractor PATCH $again '{"values":{"power":{"value":"55","unit":"kW"}}}'
cs contractor POST $again/submit '{}'
cs plumbing POST $again/decisions '{"consultantTypeId":"@plumbing@","round":2,"decision":"approved"}'
cs contractor GET $again
