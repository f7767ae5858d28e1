#!/usr/bin/env python3
"""sum-results.py FOLDER AGAIN PYTHON_EXIT PYTHON_TESTS FORMAT_EXIT FAULTS_EXIT FAULTS: adds up the .trx files of a test run, the outcome of the
Python tests, that of the format check, which counts as one test, and what tests/search-faults/run printed, a test for each fault.
Prints the names of what did not pass and, last, one line: N passed, N failed, N skipped. A skip counts as a failure of the run.
AGAIN holds the results of tests that failed and were run a second time, alone: one that passes then is named as unsteady and counts as passed.
sum-results.py --failed FOLDER prints the methods that failed, as a filter for that second run; nothing when there are none or too many."""
import glob
import os
import sys
import xml.etree.ElementTree as xml

NS = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
EXPECTED_PROJECTS = 5
MOST_RUN_AGAIN = 20


def results(folder):
    for file in glob.glob(os.path.join(folder, "**", "*.trx"), recursive=True):
        yield from xml.parse(file).getroot().iter(NS + "UnitTestResult")


def failed_filter(folder):
    failed = [r.get("testName").split("(")[0] for r in results(folder) if r.get("outcome") not in ("Passed", "NotExecuted")]
    return "|".join(f"FullyQualifiedName~{name}" for name in sorted(set(failed))) if len(failed) <= MOST_RUN_AGAIN else ""


def main(folder, again, python_exit, python_tests, format_exit, faults_exit, faults):
    passed = failed = skipped = 0
    files = glob.glob(os.path.join(folder, "**", "*.trx"), recursive=True)
    passed_alone = {r.get("testName") for r in results(again) if r.get("outcome") == "Passed"}
    for result in results(folder):
        name, outcome = result.get("testName"), result.get("outcome")
        if outcome == "NotExecuted":
            skipped += 1
            print("skipped:", name)
            continue
        if outcome == "Passed":
            passed += 1
            continue
        message = next(result.iter(NS + "Message"), None)
        steady = name not in passed_alone
        failed += steady
        passed += not steady
        print("failed:" if steady else "unsteady (failed, passed alone):", name, "\n   ", (message.text or "").strip()[:400] if message is not None else "")
    if len(files) < EXPECTED_PROJECTS:
        failed += 1
        print(f"failed: only {len(files)} of {EXPECTED_PROJECTS} test projects left results")
    if python_exit == 0:
        passed += python_tests
    else:
        failed += 1
        print("failed: tests/recompute")
    if format_exit == 0:
        passed += 1
    else:
        failed += 1
        print("failed: format")
    with open(faults, encoding="utf-8") as file:
        verdicts = [line.strip() for line in file]
    if not verdicts or faults_exit not in (0, 1):
        verdicts.append("broken    tests/search-faults/run did not come to its end")
    for verdict in verdicts:
        passed += verdict.startswith("survived")
        skipped += verdict.startswith("UNCHECKED")
        failed += verdict.startswith("broken")
        if not verdict.startswith("survived"):
            print(verdict)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or skipped or not passed else 0


if __name__ == "__main__":
    if sys.argv[1] == "--failed":
        print(failed_filter(sys.argv[2]))
    else:
        numbers = [int(number or 0) for number in sys.argv[3:7]]
        sys.exit(main(sys.argv[1], sys.argv[2], *numbers, sys.argv[7]))
