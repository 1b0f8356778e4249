#!/usr/bin/env python3
"""Posts the same alerts to Leash and to Debian's Alertmanager, and compares what becomes of them.

Each sends a mail for each alert to a mail server of this script. Printed for both: from a post to its mail (p50, p99),
how many mails never came, processor time of an alert, and processor time and memory while nothing happens. Where
Alertmanager is not installed (apt install prometheus-alertmanager) Leash is measured alone. Run it while nothing else
runs; with the values it has it takes five minutes.
"""
import argparse
import json
import os
import re
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
TOKEN = re.compile(rb"bench([0-9]+)x")
TICKS = os.sysconf("SC_CLK_TCK")
arrived = {}


class Mailbox(socketserver.StreamRequestHandler):
    """Takes every mail, and notes when the first one about an alert came."""

    def handle(self):
        self.say("220 sink")
        for line in self.rfile:
            if line.upper().startswith(b"DATA"):
                self.say("354 go on")
                mail = b"".join(iter(self.rfile.readline, b".\r\n"))
                for number in TOKEN.findall(mail):
                    arrived.setdefault(int(number), time.monotonic())
            self.say("250 ok")
            if line.upper().startswith(b"QUIT"):
                return

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def post(url, body, kind):
    request = urllib.request.Request(url, data=body, headers={"Content-Type": kind})
    urllib.request.urlopen(request, timeout=30).read()


def leash(folder, mail_port):
    port = free_port()
    environment = dict(
        os.environ, SMTP_HOST="127.0.0.1", SMTP_PORT=str(mail_port), SMTP_SECURITY="none", SMTP_FROM="leash@example.org",
        EMAIL_LIMIT="off", SMS_LIMIT="off", VOICE_LIMIT="off", SLACK_LIMIT="off", LOG_LEVEL="ERROR")
    command = [str(HOME / "leash"), "up", "--data", folder, "--port", str(port), "--kafka-port", str(free_port())]
    url = f"http://127.0.0.1:{port}/webhooks/new_incident_webhook"
    return (command, environment, f"http://127.0.0.1:{port}/health",
            lambda number: post(url, f"bench{number}x is down".encode(), "text/plain"))


def alertmanager(folder, mail_port):
    port = free_port()
    config = Path(folder) / "alertmanager.yml"
    config.write_text(f"""
global: {{smtp_smarthost: '127.0.0.1:{mail_port}', smtp_from: 'am@example.org', smtp_require_tls: false}}
route: {{receiver: mail, group_by: ['alertname'], group_wait: 0s, group_interval: 1h, repeat_interval: 24h}}
receivers: [{{name: mail, email_configs: [{{to: 'alice@example.org'}}]}}]
""")
    command = ["prometheus-alertmanager", f"--config.file={config}", f"--storage.path={folder}",
               f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address=", "--log.level=error"]
    url = f"http://127.0.0.1:{port}/api/v2/alerts"
    return (command, dict(os.environ), f"http://127.0.0.1:{port}/-/ready",
            lambda number: post(url, json.dumps([{"labels": {"alertname": f"bench{number}x"}}]).encode(), "application/json"))


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mb(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def await_ready(url, process):
    until = time.monotonic() + 900
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5)
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"it did not answer at {url}")


def alerts(numbers, send, rate):
    """Posts at a steady rate, waits for the mails, and says how many seconds each took."""
    posted, threads, began = {}, [], time.monotonic()
    for index, number in enumerate(numbers):
        time.sleep(max(0.0, began + index / rate - time.monotonic()))
        posted[number] = time.monotonic()
        threads.append(threading.Thread(target=send, args=(number,)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    until = time.monotonic() + 30
    while time.monotonic() < until and any(number not in arrived for number in numbers):
        time.sleep(0.1)
    return sorted(arrived[number] - posted[number] for number in numbers if number in arrived)


def measure(name, start, options, mail_port):
    arrived.clear()
    with tempfile.TemporaryDirectory() as folder:
        command, environment, ready, send = start(folder, mail_port)
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            await_ready(ready, process)
            warm = int(options.warm * options.rate)
            alerts(range(warm), send, options.rate)
            time.sleep(options.idle / 2)
            before = processor_seconds(process.pid)
            time.sleep(options.idle)
            idle = (processor_seconds(process.pid) - before) / options.idle
            memory = resident_mb(process.pid)
            before, began = processor_seconds(process.pid), time.monotonic()
            took = alerts(range(warm, warm + options.alerts), send, options.rate)
            used = processor_seconds(process.pid) - before - idle * (time.monotonic() - began)
            if not took:
                raise SystemExit(f"{name}: no mail came")
            print(f"{name:14} p50 {1000 * took[len(took) // 2]:6.0f} ms   p99 {1000 * took[len(took) * 99 // 100]:6.0f} ms"
                  f"   missing {options.alerts - len(took):4}   {1000 * used / options.alerts:6.1f} ms of processor each"
                  f"   idle {100 * idle:4.1f} % of a core, {memory:4.0f} MB")
        finally:
            process.terminate()
            process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=float, default=5, help="alerts a second (%(default)s)")
    parser.add_argument("--alerts", type=int, default=300, help="how many are measured (%(default)s)")
    parser.add_argument("--warm", type=float, default=30, help="seconds of warming up (%(default)s)")
    parser.add_argument("--idle", type=float, default=30, help="seconds of nothing (%(default)s)")
    options = parser.parse_args()
    with MailServer(("127.0.0.1", 0), Mailbox) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        mail_port = server.server_address[1]
        measure("Leash", leash, options, mail_port)
        if shutil.which("prometheus-alertmanager"):
            measure("Alertmanager", alertmanager, options, mail_port)
        else:
            print("Alertmanager   left out: prometheus-alertmanager is not installed (apt install prometheus-alertmanager)")
        server.shutdown()


if __name__ == "__main__":
    main()
