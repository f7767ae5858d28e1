#!/usr/bin/env python3
"""sum-results.py FOLDER AGAIN PYTHON_EXIT PYTHON_TESTS FORMAT_EXIT (EXIT FILE)...: adds up the .trx files of a test run, the outcome of the
Python tests, that of the format check, which counts as one test, and what scripts printed, a test for each line of a verdict
(survived, broken, UNCHECKED): tests/search-faults/run.
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
VERDICTS = ("survived", "broken", "UNCHECKED")


def results(folder):
    for file in glob.glob(os.path.join(folder, "**", "*.trx"), recursive=True):
        yield from xml.parse(file).getroot().iter(NS + "UnitTestResult")


def failed_filter(folder):
    failed = [r.get("testName").split("(")[0] for r in results(folder) if r.get("outcome") not in ("Passed", "NotExecuted")]
    return "|".join(f"FullyQualifiedName~{name}" for name in sorted(set(failed))) if len(failed) <= MOST_RUN_AGAIN else ""


def verdicts(exit_code, file):
    with open(file, encoding="utf-8") as lines:
        found = [line.strip() for line in lines if line.startswith(VERDICTS)]
    if not found or exit_code not in (0, 1):
        found.append(f"broken    {os.path.basename(file)}: the script did not come to its end")
    return found


def main(folder, again, python_exit, python_tests, format_exit, scripts):
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
    for verdict in [verdict for exit_code, file in scripts for verdict in verdicts(exit_code, file)]:
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
        numbers = [int(number or 0) for number in sys.argv[3:6]]
        printed = list(zip((int(number) for number in sys.argv[6::2]), sys.argv[7::2]))
        sys.exit(main(sys.argv[1], sys.argv[2], *numbers, printed))
