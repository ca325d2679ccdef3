#!/usr/bin/env python3
"""Makes the extracts in this folder from checkouts of the published schemas; README.md says which.

    extract.py OCSF_CHECKOUT ECS_CHECKOUT ZEEK_CHECKOUT
"""

import csv
import json
import pathlib
import re
import sys

# Attributes of these types are described; those of other object types are taken for any object.
OCSF_OBJECTS = [
    "metadata",
    "network_connection_info",
    "network_endpoint",
    "network_interface",
    "network_traffic",
    "product",
    "reporter",
]
ECS_FIELD_SETS = ["base", "destination", "ecs", "event", "network", "observer", "related", "source"]


def load(checkout, path):
    return json.loads((pathlib.Path(checkout) / path).read_text())


def inherited(checkout, kind, name):
    """An object or class with the attributes of what it extends. Attributes of profiles are left out."""
    described = load(checkout, kind[name])
    attributes, constraints = {}, {}
    if described.get("extends", "object") != "object":
        attributes, constraints = inherited(checkout, kind, described["extends"])
    for attribute, details in described["attributes"].items():
        if attribute != "$include":
            merged = {**attributes.get(attribute, {}), **details}
            merged["enum"] = {**attributes.get(attribute, {}).get("enum", {}), **details.get("enum", {})}
            attributes[attribute] = merged
    return attributes, described.get("constraints", constraints)


def value_schema(dictionary, name, details):
    described = dictionary["attributes"][name]
    kind = described["type"]
    types = dictionary["types"]["attributes"]
    enum = {**described.get("enum", {}), **details.get("enum", {})}
    if kind not in types:
        schema = {"$ref": "#/$defs/" + kind} if kind in OCSF_OBJECTS else {"type": "object"}
    else:
        primitive = types[kind].get("type", kind)
        schema = {
            "type": {
                "string_t": "string",
                "integer_t": "integer",
                "long_t": "integer",
                "float_t": "number",
                "boolean_t": "boolean",
            }.get(primitive, ["object", "array", "string", "number", "boolean"])
        }
        if "regex" in types[kind]:
            schema["pattern"] = types[kind]["regex"]
        if "range" in types[kind]:
            schema["minimum"], schema["maximum"] = types[kind]["range"]
        if enum and schema["type"] == "integer":
            schema["enum"] = sorted(int(key) for key in enum)
    return {"type": "array", "items": schema} if described.get("is_array") else schema


def object_schema(dictionary, attributes, constraints):
    schema = {
        "type": "object",
        "properties": {name: value_schema(dictionary, name, details) for name, details in sorted(attributes.items())},
        "required": sorted(name for name, details in attributes.items() if details.get("requirement") == "required"),
        "additionalProperties": False,
    }
    if "at_least_one" in constraints:
        schema["anyOf"] = [{"required": [name]} for name in constraints["at_least_one"]]
    return schema


def ocsf(checkout):
    dictionary = load(checkout, "dictionary.json")
    root = pathlib.Path(checkout)
    objects = {path.stem: path.relative_to(root) for path in root.glob("objects/*.json")}
    classes = {path.stem: path.relative_to(root) for path in root.glob("events/**/*.json")}
    for name in ["network_activity", "tunnel_activity"]:
        uid = 4000 + load(checkout, classes[name])["uid"]
        attributes, constraints = inherited(checkout, classes, name)
        schema = object_schema(dictionary, attributes, constraints)
        schema["properties"]["category_uid"] = {"const": 4}
        schema["properties"]["class_uid"] = {"const": uid}
        activities = schema["properties"]["activity_id"]["enum"]
        schema["properties"]["type_uid"] = {"enum": [uid * 100 + activity for activity in activities]}
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name + " of OCSF " + load(checkout, "version.json")["version"],
            **schema,
            "$defs": {each: object_schema(dictionary, *inherited(checkout, objects, each)) for each in OCSF_OBJECTS},
        }
        pathlib.Path("ocsf-" + name + ".schema.json").write_text(json.dumps(schema, indent=1) + "\n")


def ecs(checkout):
    with open(pathlib.Path(checkout) / "generated/csv/fields.csv", newline="") as source:
        rows = [row for row in csv.DictReader(source) if row["Field_Set"] in ECS_FIELD_SETS]
    with open("ecs-fields.csv", "w") as target:
        for row in rows:
            target.write(f"{row['Field']},{row['Type']},{row['Normalization']}\n")


def zeek_record(text):
    record = re.search(r"type Info: record \{(.*?)\n\t\};", text, re.S).group(1)
    return re.findall(r"^\t\t(\w+):\s+(\S.*?)\s*(?:&|;)", record, re.M)


def zeek(checkout):
    scripts = pathlib.Path(checkout) / "scripts"
    for log, script in [("conn", "base/protocols/conn/main.zeek"), ("tunnel", "base/frameworks/tunnels/main.zeek")]:
        fields = zeek_record((scripts / script).read_text())
        pathlib.Path(f"zeek-{log}-fields.txt").write_text("".join(f"{name} {kind}\n" for name, kind in fields))


if __name__ == "__main__":
    ocsf(sys.argv[1])
    ecs(sys.argv[2])
    zeek(sys.argv[3])
