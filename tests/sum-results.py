#!/usr/bin/env python3
"""sum-results.py FOLDER PYTHON_EXIT PYTHON_TESTS FORMAT_EXIT FAULTS_EXIT FAULTS: adds up the .trx files of a test run, the outcome of the Python tests,
that of the format check, which counts as one test, and what tests/search-faults/run printed, a test for each fault.
Prints the names of what did not pass and, last, one line: N passed, N failed, N skipped. A skip counts as a failure of the run."""
import glob
import os
import sys
import xml.etree.ElementTree as xml

NS = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
EXPECTED_PROJECTS = 5


def main(folder, python_exit, python_tests, format_exit, faults_exit, faults):
    passed = failed = skipped = 0
    files = glob.glob(os.path.join(folder, "**", "*.trx"), recursive=True)
    for file in files:
        for result in xml.parse(file).getroot().iter(NS + "UnitTestResult"):
            outcome = result.get("outcome")
            passed += outcome == "Passed"
            if outcome == "NotExecuted":
                skipped += 1
                print("skipped:", result.get("testName"))
            elif outcome != "Passed":
                failed += 1
                message = next(result.iter(NS + "Message"), None)
                print("failed:", result.get("testName"), "\n   ", (message.text or "").strip()[:400] if message is not None else "")
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
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3] or 0), int(sys.argv[4]), int(sys.argv[5]), sys.argv[6]))
