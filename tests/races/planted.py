"""The product with a fault planted: what is on hand is read, and later a number is written over it. Made of a copy, never of the sources."""
import os
import shutil
import subprocess

from shop import ROOT, published

PATCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "planted.patch")
TAKEN = ["src", "seed-data", "themes", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"]


def publish_planted(folder):
    """The path of the program. Raises when the patch does not fit the sources any more."""
    copy = os.path.join(folder, "planted-sources")
    os.makedirs(copy)
    for name in TAKEN:
        source, target = os.path.join(ROOT, name), os.path.join(copy, name)
        if os.path.isdir(source):
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("bin", "obj", "App_Data"))
        else:
            shutil.copy(source, target)
    done = subprocess.run(["git", "apply", "--unsafe-paths", f"--directory={copy}", PATCH], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{PATCH} does not fit the sources any more:\n{done.stderr}")
    return published(os.path.join(folder, "planted"), copy, "-p:PublishReadyToRun=false", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false")
