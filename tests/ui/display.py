# SPDX-License-Identifier: Apache-2.0
"""What the tests of the real window share."""

import os
import subprocess


class Display:
    """An X server without a screen, for as long as the block lasts."""

    def __enter__(self):
        reading, writing = os.pipe()
        # Without -noreset the server would start anew whenever its last client leaves, and refuse the next meanwhile.
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        os.environ["DISPLAY"] = ":" + os.fdopen(reading).readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
