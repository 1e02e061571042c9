"""Runs a program on a pseudo-terminal: a person who waits for what is written, and then types.

Standard input: JSON {"command": [...], "cwd": ..., "env": {...}, "steps": [{"wait": regex, "send": text} ...], "patience": seconds, "columns": 100}.
Standard output: JSON {"status": exit code or null, "shown": all that was written, "missed": the regex that never came, or null}.
"""
import json, os, pty, re, select, signal, struct, sys, time, fcntl, termios

job = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(job["cwd"])
    os.execvpe(job["command"][0], job["command"], job["env"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, job["columns"], 0, 0))
shown, read_to, missed = "", 0, None
plain = lambda text: re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
rest = b""


def read(seconds):
    global shown, rest
    ready, _, _ = select.select([terminal], [], [], seconds)
    if not ready:
        return True
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    if not data:
        return False
    rest += data
    text = rest.decode("utf-8", "ignore")
    rest = b""
    shown += text
    return True


def wait_for(wanted):
    global read_to
    end = time.monotonic() + job["patience"]
    while time.monotonic() < end:
        found = re.search(wanted, plain(shown[read_to:]), re.S)
        if found:
            read_to = len(shown)
            return True
        if not read(0.1):
            return bool(re.search(wanted, plain(shown[read_to:]), re.S))
    return False


for step in job["steps"]:
    if not wait_for(step["wait"]):
        missed = step["wait"]
        break
    if "write" in step:
        with open(step["write"]["path"], "w", encoding="utf-8") as file:
            file.write(step["write"]["text"])
    if "send" in step:
        os.write(terminal, step["send"].encode())
        time.sleep(0.05)
end = time.monotonic() + job["patience"]
while missed is None and read(0.2):
    if time.monotonic() > end:
        missed = "the end"
if missed is not None:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({"status": code, "shown": plain(shown), "raw": shown, "missed": missed}))
