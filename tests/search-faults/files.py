"""Faults of the embedded index: its files cut, gone or locked, between two starts and while it runs."""
import glob
import os
import shutil
import time

from report import expect
from searches import figures, under_load
from shop import Shop


def index_files(shop):
    return sorted(f for f in glob.glob(os.path.join(shop.folder, "search", "**"), recursive=True) if os.path.isfile(f) and os.path.basename(f) != "owner")


def cut(path, share=0.5):
    os.truncate(path, int(os.path.getsize(path) * share))


def whole(shop):
    expect(shop.ask("")["total"] == len(shop.published()), "not every product is found")
    expect(shop.ask("cu đơ")["total"] > 10, "words are not found")


def changed(shop):
    """A commit of its own, so that the folder holds several segments and deletions."""
    with under_load(shop) as searches:
        time.sleep(6)
    time.sleep(4)
    return searches


def files_cut_between_starts(asked):
    """Each file is cut to its half in turn, beside a stale write.lock, and the marketplace started."""
    with Shop(asked) as shop:
        changed(shop)
        shop.stop()
        folder = os.path.join(shop.folder, "search")
        shutil.copytree(folder, folder + ".kept")
        starts = []
        names = [os.path.relpath(f, shop.folder) for f in index_files(shop)]
        for name in names:
            shutil.rmtree(folder)
            shutil.copytree(folder + ".kept", folder)
            path = os.path.join(shop.folder, name)
            open(os.path.join(os.path.dirname(path), "write.lock"), "w").close()
            cut(path)
            starts.append(shop.start())
            whole(shop)
            shop.stop()
        shop.start()
        return f"{len(names)} files, each a start of its own, slowest {max(starts):.1f} s; {shop.expect_equal('lucene')}"


def folder_gone_between_starts(asked):
    """The folder is deleted before a start."""
    with Shop(asked) as shop:
        shop.stop()
        shutil.rmtree(os.path.join(shop.folder, "search"))
        start = shop.start()
        whole(shop)
        time.sleep(2)
        return f"start {start:.1f} s; {shop.expect_equal('lucene')}"


def killed_while_writing(asked):
    """kill -9 of the marketplace amid changes, five times; the index goes on from its last commit."""
    with Shop(asked) as shop:
        for _ in range(5):
            with under_load(shop):
                time.sleep(3)
            shop.kill()
            shop.start()
            whole(shop)
        time.sleep(5)
        return f"5 kills; {shop.expect_equal('lucene')}"


def files_cut_while_running(asked):
    """Each file is cut in turn under the running marketplace, in the middle of searches and changes."""
    with Shop(asked) as shop:
        changed(shop)
        count = 0
        with under_load(shop) as searches:
            for _ in range(3):
                for path in index_files(shop):
                    if os.path.exists(path):
                        cut(path)
                        count += 1
                time.sleep(6)
        time.sleep(8)
        whole(shop)
        return f"{count} files; {figures(searches)}; {shop.expect_equal('lucene')}"


def folder_gone_while_running(asked):
    """The folder is deleted under the running marketplace."""
    with Shop(asked) as shop:
        with under_load(shop) as searches:
            time.sleep(3)
            shutil.rmtree(os.path.join(shop.folder, "search"), ignore_errors=True)
            time.sleep(6)
        time.sleep(5)
        whole(shop)
        return f"{figures(searches)}; {shop.expect_equal('lucene')}"


FAULTS = [files_cut_between_starts, folder_gone_between_starts, killed_while_writing, files_cut_while_running, folder_gone_while_running]
