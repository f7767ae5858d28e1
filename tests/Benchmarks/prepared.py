"""Published builds and filled databases, kept in .work beside this file until a run makes them anew."""
import os
import shutil

from measuring import run, say

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(HERE, ".work")


def build():
    """Publishes the product, the floor and the tool, unless they are kept."""
    if os.path.exists(os.path.join(WORK, "tool")):
        return
    for name, project in (("web", "src/Web"), ("floor", "tests/Benchmarks/Floor"), ("tool", "tests/Benchmarks")):
        say(f"publishing {project}")
        shutil.rmtree(os.path.join(WORK, name), ignore_errors=True)
        run(["dotnet", "publish", os.path.join(ROOT, project), "-c", "Release", "-o", os.path.join(WORK, name), "-v", "q", "--nologo"])


def tool(*arguments):
    return run([os.path.join(WORK, "tool", "Marketplace.Benchmarks"), *arguments])


def database(engine, count):
    if engine == "sqlite":
        return f"Data Source={os.path.join(WORK, f'marketplace-{count}.db')}"
    return f"{os.environ['TEST_POSTGRES'].rstrip(';')};Database=marketplace_bench_{count}"


def fill_once(engine, count):
    """Fills the database with a register of so many products, unless it is kept."""
    mark = os.path.join(WORK, f"filled-{engine}-{count}")
    if os.path.exists(mark):
        return
    folder = os.path.join(WORK, str(count))
    if not os.path.exists(folder):
        tool("generate", folder, str(count))
    say(f"filling {engine} with {count} products")
    say(tool("fill", folder, database(engine, count)).strip())
    open(mark, "w").close()


def paths(count, page):
    return os.path.join(WORK, str(count), "paths", page + ".txt")
