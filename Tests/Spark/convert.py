#!/usr/bin/env python3
"""Converts an archive with Apache Spark: a small job, but a whole one.

    convert.py [--fraga PROGRAM] [--partitions N] SOURCE DEST

SOURCE is a directory of files, or a file of records for `fraga stream`. DEST gets `jsonl`, the
answers as lines, and `parquet`, a row a document. Ends with 1, before anything is written, where the
ids that came back are not those that went in.
"""

import argparse
import base64
import json
import os
import shlex
import sys

from pyspark.sql import Row, SparkSession
from pyspark.sql.types import BooleanType, StringType, StructField, StructType


def record_of_file(root, path, content):
    name = os.path.relpath(path.removeprefix("file:"), root)
    data = base64.b64encode(content).decode("ascii")
    return json.dumps({"id": name, "base64": data, "name": name})


def id_of(line):
    """The id as text, so that ids of any type can be compared; of a broken line null."""
    try:
        return json.dumps(json.loads(line).get("id"), sort_keys=True)
    except (ValueError, AttributeError):
        return "null"


def counted(lines):
    return lines.map(lambda line: (id_of(line), 1)).reduceByKey(lambda one, other: one + other)


def rows_of(line):
    answer = json.loads(line)
    identifier = json.dumps(answer["id"], ensure_ascii=False)
    if not answer["ok"]:
        yield Row(identifier, False, answer["error"]["code"], None, None, None, None)
        return
    for document in answer["documents"]:
        designation = document["designation"]
        yield Row(
            identifier,
            True,
            None,
            designation and designation["text"],
            document["title"],
            "\n".join(document["questions"]),
            json.dumps(document, ensure_ascii=False),
        )


COLUMNS = StructType(
    [StructField("id", StringType()), StructField("ok", BooleanType())]
    + [
        StructField(name, StringType())
        for name in ("error", "designation", "title", "questions", "document")
    ]
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fraga", default="fraga")
    parser.add_argument("--partitions", type=int, default=4)
    parser.add_argument("source")
    parser.add_argument("dest")
    arguments = parser.parse_args()
    source = os.path.abspath(arguments.source)

    spark = (
        SparkSession.builder.appName("fraga")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    if os.path.isdir(source):
        files = (
            spark.read.format("binaryFile")
            .option("recursiveFileLookup", "true")
            .load("file:" + source)
            .select("path", "content")
        )
        records = files.rdd.map(lambda file: record_of_file(source, file.path, file.content))
    else:
        records = context.textFile("file:" + source)
    records = records.repartition(arguments.partitions).cache()

    command = shlex.quote(arguments.fraga) + " stream --quiet"
    answers = records.pipe(command, checkCode=True).cache()

    sent, received = counted(records), counted(answers)
    lost = sent.subtract(received).union(received.subtract(sent)).take(5)
    if lost:
        print(f"ids that went in and came out differ: {lost}", file=sys.stderr)
        return 1

    answers.saveAsTextFile("file:" + os.path.abspath(os.path.join(arguments.dest, "jsonl")))
    frame = spark.createDataFrame(answers.flatMap(rows_of), COLUMNS)
    frame.write.parquet("file:" + os.path.abspath(os.path.join(arguments.dest, "parquet")))
    print(f"{answers.count()} answers, {frame.count()} rows, {frame.where(~frame.ok).count()} errors")
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
