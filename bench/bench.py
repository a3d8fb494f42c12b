#!/usr/bin/env python3
"""Measures a system that follows voter petitions, through its HTTP contract alone (any base URL that implements it).

    KIENNGHI_USER=admin KIENNGHI_PASSWORD=… bench.py http://127.0.0.1:18090 --label ours --json result.json \\
        [--sizes 10000,100000] [--repeat 3] [--seconds 30] [--quick] [--only d,e] \\
        [--process app=PID] [--process db=PID+] [--data tables=DIR] [--data wal=DIR] [--fsync-dir DIR] \\
        [--start-command 'bench/server start' --stop-command 'bench/server stop']

  (a) POST /petitions, one at a time, by 1, 8 and 32 clients         (b) 10,000 petitions in one CSV until visible
  (c) those 10,000 transferred, issue until COMPLETED                (then assigned and answered by tables, timed too)
  (d) list, search, page, history, report by one client              (e) 50 mixed clients for 30 s, no time to think
Order: start-up, then 10,000 petitions through their life (b, c), d, e; the same up to 100,000; (a) last.
Python 3 standard library only. Clients are threads in at most two processes, on plain keep-alive sockets, so that the client
takes little of a small machine; what it takes is reported. `NAME=PID+` counts the process and all its descendants.
Every figure is repeated (--repeat); the table shows medians, the JSON file everything. Bounded: --max-minutes ends it early.
"""
import argparse, base64, csv, datetime, io, json, multiprocessing, os, platform, random, resource, socket, statistics, subprocess, sys, threading, time
import urllib.parse, uuid

FIELDS = {
    "giao-thong": ("Giao thông", ["nâng cấp, mở rộng tuyến đường giao thông liên thôn đã xuống cấp", "sửa chữa cầu dân sinh bị hư hỏng sau mưa lũ", "lắp đặt hệ thống chiếu sáng và biển báo trên đường tỉnh"]),
    "thuy-loi": ("Thủy lợi", ["kiên cố hóa kênh mương nội đồng để bảo đảm nước tưới", "nạo vét lòng hồ và sửa chữa đập thủy lợi", "gia cố đoạn kè chống sạt lở bờ sông"]),
    "dat-dai": ("Đất đai", ["đẩy nhanh việc cấp giấy chứng nhận quyền sử dụng đất", "giải quyết dứt điểm vướng mắc bồi thường, giải phóng mặt bằng", "điều chỉnh quy hoạch sử dụng đất đã quá thời hạn"]),
    "dien": ("Điện", ["đầu tư lưới điện cho các hộ chưa có điện quốc gia", "thay thế đường dây hạ thế cũ nát gây mất an toàn", "bổ sung trạm biến áp do điện áp yếu vào giờ cao điểm"]),
    "giao-duc": ("Giáo dục", ["xây dựng thêm phòng học kiên cố cho trường mầm non", "bổ sung giáo viên còn thiếu ở các điểm trường", "sửa chữa nhà bán trú cho học sinh vùng cao"]),
    "y-te": ("Y tế", ["bổ sung bác sĩ và thuốc cho trạm y tế", "mở rộng danh mục kỹ thuật khám bảo hiểm y tế", "đầu tư trang thiết bị cho bệnh viện khu vực"]),
    "moi-truong": ("Môi trường", ["xử lý ô nhiễm từ bãi rác và cơ sở chăn nuôi", "đầu tư hệ thống cấp nước sạch nông thôn", "kiểm tra việc khai thác cát sỏi gây sạt lở"]),
    "che-do": ("Chế độ, chính sách", ["chi trả kịp thời chế độ cho người có công", "xem xét phụ cấp cho cán bộ thôn, tổ dân phố", "hỗ trợ các hộ nghèo xây dựng nhà ở"]),
}
AGENCIES = {"so-xd": ("Sở Xây dựng", "DEPARTMENT"), "so-nnmt": ("Sở Nông nghiệp và Môi trường", "DEPARTMENT"), "dien-luc": ("Công ty Điện lực", "COMPANY"), "ubnd-xa": ("UBND các xã", "COMMUNE_COMMITTEE")}
LEAD = {"giao-thong": "so-xd", "thuy-loi": "so-nnmt", "dat-dai": "so-nnmt", "dien": "dien-luc", "giao-duc": "ubnd-xa", "y-te": "ubnd-xa", "moi-truong": "so-nnmt", "che-do": "ubnd-xa"}
PLACES = [f"{a} {b}" for a in ("Yên", "Bình", "Tân", "Phú", "Quảng", "Nam", "Đông", "Vĩnh", "Thanh", "Hòa", "Mường", "Nà") for b in ("Sơn", "Lạc", "Thịnh", "Hòa", "Khê", "Lập", "Trung", "Thượng", "Mỹ", "Lương")]
COMMON = ["duong giao thong", "nuoc sach", "giay chung nhan", "trạm y tế", "kenh muong", "giáo viên"]                        # each in some per cent of all
PASSWORD = os.environ.get("KIENNGHI_PASSWORD", "")
AUTH = "Basic " + base64.b64encode(f"{os.environ.get('KIENNGHI_USER', 'admin')}:{PASSWORD}".encode()).decode()


class Http:
    """A keep-alive HTTP/1.1 connection that does no more than it must."""

    def __init__(self, base, cookies=False):
        url = urllib.parse.urlsplit(base)
        self.host, self.port, self.prefix = url.hostname, url.port or 80, url.path.rstrip("/")
        self.cookies, self.cookie, self.socket, self.rest = cookies, "", None, b""

    def connect(self):
        self.socket = socket.create_connection((self.host, self.port), timeout=300)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def call(self, method, path, body=None, content_type="application/json"):
        head = f"{method} {self.prefix}{path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nAuthorization: {AUTH}\r\nAccept: application/json\r\n{self.cookie}"
        head += f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n" if body is not None else "\r\n"
        for attempt in (1, 2):
            fresh = self.socket is None
            try:
                if fresh:
                    self.connect()
                self.socket.sendall(head.encode() + (body or b""))
                return self.answer()
            except (ConnectionError, socket.timeout):
                self.close()
                if fresh or attempt == 2:
                    raise

    def more(self):
        data = self.socket.recv(262144)
        if not data:
            raise ConnectionResetError("closed by the server")
        self.rest += data

    def take(self, size):
        while len(self.rest) < size:
            self.more()
        data, self.rest = self.rest[:size], self.rest[size:]
        return data

    def line(self):
        while (end := self.rest.find(b"\r\n")) < 0:
            self.more()
        return self.take(end + 2)[:-2]

    def answer(self):
        while (end := self.rest.find(b"\r\n\r\n")) < 0:
            self.more()
        head = self.take(end + 4).decode("latin-1").split("\r\n")
        status, length, chunked, closing = int(head[0].split(" ", 2)[1]), None, False, False
        for header in head[1:]:
            name, _, value = header.partition(":")
            name = name.lower()
            if name == "content-length":
                length = int(value)
            elif name == "transfer-encoding":
                chunked = "chunked" in value.lower()
            elif name == "connection":
                closing = "close" in value.lower()
            elif name == "set-cookie" and self.cookies:
                self.cookie = "Cookie: " + value.split(";")[0].strip() + "\r\n"
        body = b""
        if chunked:
            while size := int(self.line().split(b";")[0], 16):
                body += self.take(size)
                self.take(2)
            self.line()
        elif length:
            body = self.take(length)
        if closing:
            self.close()
        return status, body


def json_call(http, method, path, body=None, query=None):
    full = "/api/v1" + path + ("?" + urllib.parse.urlencode(query) if query else "")
    status, answer = http.call(method, full, None if body is None else json.dumps(body).encode())
    if status >= 300:
        sys.exit(f"{method} {full} -> {status}: {answer.decode(errors='replace')[:500]}")
    return json.loads(answer) if answer.strip() else {}


def upload(http, path, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    mark = uuid.uuid4().hex
    raw = (f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="table.csv"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n' + text.getvalue() + f"\r\n--{mark}--\r\n").encode()
    started = time.perf_counter()
    status, answer = http.call("POST", "/api/v1" + path, raw, f"multipart/form-data; boundary={mark}")
    acknowledged = time.perf_counter() - started
    result = json.loads(answer) if status < 300 else {}
    if status >= 300 or result.get("rejected") or result.get("received") != len(rows):
        sys.exit(f"{path}: {status} {answer.decode(errors='replace')[:500]}")
    wait_fresh(http)
    return {"acknowledged": acknowledged, "visible": time.perf_counter() - started, "bytes": len(raw)}


def wait_fresh(http, limit=600):
    started = time.perf_counter()
    while json_call(http, "GET", "/freshness").get("behind") != 0:
        if time.perf_counter() - started > limit:
            sys.exit(f"still behind after {limit} s")
        time.sleep(0.02)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, int(len(ordered) * share + 0.999999) - 1))] if ordered else None


def median(values):
    values = [v for v in values if v is not None]
    return statistics.median(values) if values else None


def text_of(random_, field, number):
    return (f"Cử tri thôn {random_.randint(1, 40)}, xã {random_.choice(PLACES)} đề nghị Ủy ban nhân dân tỉnh quan tâm, chỉ đạo {random_.choice(FIELDS[field][1])} "
            f"tại xã {random_.choice(PLACES)} ({random_.randint(1, 60)} hộ, hồ sơ số {number}); nội dung này đã được kiến nghị nhiều lần nhưng đến nay chưa được giải quyết dứt điểm.")


def day(text, days=0):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=days)).isoformat()


# ---------------------------------------------------------------- clients
def client_process(base, cookies, clients, until_seconds, make_task, seed, queue, start_at, think):
    """Runs `clients` threads that each do task after task until the time is up; puts [(kind, ok, seconds)] into the queue."""
    results, lock = [], threading.Lock()

    def one(number):
        http, mine, rnd = Http(base, cookies), [], random.Random(f"{seed}-{number}")
        task = make_task(rnd, f"{seed}-{number}")
        try:
            http.call("GET", "/api/v1/freshness")
        except OSError:
            pass
        time.sleep(max(0, start_at - time.time()))
        while time.time() < start_at + until_seconds:
            kind, method, path, body, marker = task()
            started = time.perf_counter()
            try:
                status, answer = http.call(method, path, body)
                ok = status < 300 and marker in answer
                why = "" if ok else f"{status} {answer[:120]!r}"
            except (OSError, ValueError) as broken:
                http.close()
                ok, why = False, repr(broken)
            mine.append((kind, ok, time.perf_counter() - started, why))
            if think:
                time.sleep(rnd.uniform(0.5, 1.5) * think)
        http.close()
        with lock:
            results.extend(mine)

    threads = [threading.Thread(target=one, args=(i,)) for i in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    queue.put((results, time.process_time()))


def drive(base, cookies, clients, seconds, make_task, seed, think=0):
    context = multiprocessing.get_context("fork")
    queue, processes, start_at = context.Queue(), [], time.time() + 0.5
    parts = min(2, clients)
    for part in range(parts):
        share = clients // parts + (part < clients % parts)
        processes.append(context.Process(target=client_process, args=(base, cookies, share, seconds, make_task, f"{seed}-{part}", queue, start_at, think)))
        processes[-1].start()
    collected = [queue.get(timeout=seconds + 320) for _ in processes]
    for process in processes:
        process.join()
    results = [r for part, _ in collected for r in part]
    wall = max(time.time() - start_at, seconds)
    good = [s for _, ok, s, _ in results if ok]
    kinds = sorted({k for k, *_ in results})
    return {"clients": clients, "seconds": round(wall, 2), "requests": len(results), "perSecond": len(good) / wall, "errors": len(results) - len(good),
            "p50": percentile(good, .50), "p95": percentile(good, .95), "p99": percentile(good, .99), "max": max(good, default=None),
            "clientCores": sum(cpu for _, cpu in collected) / wall, "errorExamples": [w for _, ok, _, w in results if not ok][:3],
            "byKind": {k: {"requests": sum(1 for r in results if r[0] == k), "p50": percentile([r[2] for r in results if r[0] == k and r[1]], .5),
                           "p99": percentile([r[2] for r in results if r[0] == k and r[1]], .99)} for k in kinds}}


class Bench:
    def __init__(self, options):
        self.o, self.http = options, Http(options.base, options.cookies)
        self.tag = options.tag or f"{os.getpid():x}{int(time.time()) % 100000:x}"
        self.council, self.term = f"bench-{self.tag}", f"bench-{self.tag}-x"
        self.single_term = f"bench-{self.tag}-single"
        self.loaded, self.samples, self.session_of = [], [], {}
        self.out = {"label": options.label, "base": options.base, "tag": self.tag, "startedAt": datetime.datetime.now().isoformat(timespec="seconds"),
                    "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "kernel": platform.release()},
                    "fsync": [], "startup": [], "single": [], "load": [], "reads": {}, "mixed": {}, "memory": [], "disk": []}
        self.ends = time.time() + options.max_minutes * 60
        self.rnd = random.Random(self.tag)

    def say(self, text):
        print(f"{datetime.datetime.now():%H:%M:%S} {text}", file=sys.stderr, flush=True)

    def late(self, what):
        if time.time() > self.ends:
            self.say(f"out of time: {what} left out")
            self.out.setdefault("leftOut", []).append(what)
            return True
        return False

    # ------------------------------------------------------------ what the machine gives
    def fsync(self):
        if not self.o.fsync_dir:
            return
        path, count, started = os.path.join(self.o.fsync_dir, f".fsync-{os.getpid()}"), 0, time.perf_counter()
        with open(path, "wb", buffering=0) as file:
            while time.perf_counter() - started < 2:
                file.write(b"x" * 600)
                os.fsync(file.fileno())
                count += 1
        os.unlink(path)
        self.out["fsync"].append(count / 2)
        self.say(f"raw 600 B append + fsync: {count / 2:.0f}/s")

    def memory(self, when):
        def family(pid):
            children = []
            for entry in os.listdir("/proc"):
                if entry.isdigit():
                    try:
                        with open(f"/proc/{entry}/stat") as stat:
                            if int(stat.read().rsplit(")", 1)[1].split()[1]) == pid:
                                children.append(int(entry))
                    except OSError:
                        pass
            return [pid] + [g for c in children for g in family(c)]
        row = {"when": when}
        for name, pid in (p.split("=", 1) for p in self.o.process):
            whole, rss, pss, peak = pid.endswith("+"), 0, 0, 0
            if pid.rstrip("+").startswith("@"):                                # @FILE: the id is that file's first line, read each time
                with open(pid.rstrip("+")[1:]) as file:
                    pid = file.readline().strip()
            pids = family(int(pid.rstrip("+"))) if whole else [int(pid)]
            for one in pids:
                try:
                    with open(f"/proc/{one}/status") as status:
                        lines = dict(line.split(":", 1) for line in status if ":" in line)
                    rss += int(lines["VmRSS"].split()[0]) * 1024
                    peak += int(lines["VmHWM"].split()[0]) * 1024
                    with open(f"/proc/{one}/smaps_rollup") as rollup:
                        pss += next(int(line.split()[1]) * 1024 for line in rollup if line.startswith("Pss:"))
                except (OSError, KeyError, StopIteration):
                    pass
            row[name] = {"rss": rss, "pss": pss, "peakRss": peak, "processes": len(pids)}
        if len(row) > 1:
            self.out["memory"].append(row)
            self.say(f"memory {when}: " + ", ".join(f"{n} PSS {v['pss'] >> 20} MB (RSS {v['rss'] >> 20})" for n, v in row.items() if n != "when"))

    def disk(self, when):
        row = {"when": when, "petitions": sum(self.session_of.values())}
        for name, folder in (d.split("=", 1) for d in self.o.data):
            total = 0
            for path, _, files in os.walk(folder):
                for file in files:
                    try:
                        total += os.lstat(os.path.join(path, file)).st_blocks * 512
                    except OSError:
                        pass
            if os.path.isfile(folder):
                total = os.stat(folder).st_blocks * 512
            row[name] = total
        if len(row) > 2:
            self.out["disk"].append(row)

    def ready(self):
        try:
            http = Http(self.o.base)
            status, _ = http.call("GET", "/actuator/health/readiness")
            http.close()
            return status == 200
        except OSError:
            return False

    def startup(self):
        if not self.o.start_command:
            return
        for _ in range(self.o.repeat):
            subprocess.run(self.o.stop_command, shell=True, check=True, stdout=subprocess.DEVNULL)
            started = time.perf_counter()
            starting = subprocess.Popen(self.o.start_command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while not self.ready():
                if time.perf_counter() - started > 120:
                    sys.exit("not ready in 120 s")
                time.sleep(0.02)
            self.out["startup"].append(time.perf_counter() - started)
            starting.wait()
            self.say(f"start to ready: {self.out['startup'][-1]:.2f} s")
        self.http.close()

    # ------------------------------------------------------------ the work
    def prepare(self):
        call = lambda *a, **k: json_call(self.http, *a, **k)
        call("PUT", f"/councils/{self.council}", {"name": "HĐND tỉnh (đo)", "level": "PROVINCE", "validFrom": "2021-06-29"})
        for code, (name, _) in FIELDS.items():
            call("PUT", f"/councils/{self.council}/fields/{code}", {"name": name})
        for code, (name, kind) in AGENCIES.items():
            call("PUT", f"/councils/{self.council}/agencies/{code}", {"name": name, "kind": kind, "validFrom": "2021-06-29"})
        for term, ordinal in ((self.term, "X"), (self.single_term, "XI")):
            call("PUT", f"/terms/{term}", {"councilId": self.council, "ordinal": ordinal, "startsOn": "2021-06-29", "endsOn": "2026-06-30"})
        call("PUT", f"/terms/{self.single_term}/sessions/1", {"kind": "REGULAR", "opensOn": "2021-08-01", "closesOn": "2021-08-03"})
        wait_fresh(self.http)

    def life(self, number, count, term=None):
        """One session's petitions from the file to the answers."""
        term, rnd = term or self.term, random.Random(f"{self.tag}-{number}")
        opens = day("2021-08-01", 150 * (number - 1))
        session = f"{term}.{number}"
        json_call(self.http, "PUT", f"/terms/{term}/sessions/{number}", {"kind": "REGULAR", "opensOn": opens, "closesOn": day(opens, 2)})
        rows, fields = [], list(FIELDS)
        for n in range(count):
            field = fields[n % len(fields)]
            rows.append({"reference": f"K{number}-{n + 1:05d}", "content": text_of(rnd, field, f"{number}{n + 1:05d}"), "kind": "KIEN_NGHI", "field": field, "level": "PROVINCE",
                         "round": rnd.choice(["BEFORE", "AFTER"]), "group": f"Tổ đại biểu số {rnd.randint(1, 12)}", "place": f"xã {rnd.choice(PLACES)}", "received_on": opens})
        one = {"session": number, "count": count}
        one["import"] = upload(self.http, f"/sessions/{session}/petition-imports", rows)
        transfer = {}
        started = time.perf_counter()
        created = json_call(self.http, "POST", "/transfers", {"sessionId": session, "documentNumber": f"{number}/TTHĐND-VP", "issuedOn": day(opens, 20), "recipient": "Ủy ban nhân dân tỉnh",
                                                              "signer": "TM. THƯỜNG TRỰC HĐND", "all": True})["id"]
        transfer["draft"] = time.perf_counter() - started
        started = time.perf_counter()
        json_call(self.http, "POST", f"/transfers/{created}/issue", {})
        transfer["acknowledged"] = time.perf_counter() - started
        while (state := json_call(self.http, "GET", f"/transfers/{created}"))["state"] != "COMPLETED":
            if time.perf_counter() - started > 600:
                sys.exit(f"the transfer did not complete: {state}")
            time.sleep(0.02)
        transfer["completed"] = time.perf_counter() - started
        wait_fresh(self.http)
        transfer["visible"] = time.perf_counter() - started
        if state["transferred"] != count:
            sys.exit(f"transferred {state['transferred']} of {count}")
        one["transfer"] = transfer
        one["assign"] = upload(self.http, f"/sessions/{session}/assignment-imports", [
            {"reference": r["reference"], "lead_agency": LEAD[r["field"]], "assigned_on": day(opens, 20), "document_number": "7/UBND-VP", "due_on": day(opens, 80)} for r in rows])
        answers = []
        for row in rows:
            if rnd.random() < 0.8:
                outcome = rnd.choices(["RESOLVED", "EXPLAINED", "IN_PROGRESS", "WILL_RESOLVE", "NOT_RESOLVED"], [50, 25, 15, 7, 3])[0]
                on = day(opens, rnd.randint(30, 110))
                answers.append({"reference": row["reference"], "agency": LEAD[row["field"]], "document_number": "783/BC-UBND", "document_date": on, "signer": "KT. CHỦ TỊCH", "outcome": outcome,
                                "summary": "Theo báo cáo của Ủy ban nhân dân tỉnh, nội dung cử tri kiến nghị đã được giao cơ quan chuyên môn kiểm tra, xem xét.",
                                "promised_on": day(on, 200) if outcome in ("IN_PROGRESS", "WILL_RESOLVE") else "", "reason": "nguyên nhân khách quan" if outcome == "NOT_RESOLVED" else ""})
        one["answer"] = upload(self.http, f"/sessions/{session}/answer-imports", answers)
        report = json_call(self.http, "GET", f"/terms/{term}/resolution", query={"session": number})
        one["reportTotal"], one["reportAnswered"] = report["total"]["total"], report["total"]["rates"]["answered"]["n"]
        if (one["reportTotal"], one["reportAnswered"]) != (count, len(answers)):
            sys.exit(f"the report does not agree: {one} expected {count}, {len(answers)}")
        if term == self.term:
            self.out["load"].append(one)
            self.loaded.append(session)
            page = json_call(self.http, "GET", "/petitions", query={"sessionId": session, "field": rnd.choice(fields), "limit": 200})
            self.samples += [p["id"] for p in page["items"]]
            page = json_call(self.http, "GET", "/petitions", query={"sessionId": session, "stage": "ANSWERED", "field": rnd.choice(fields), "limit": 200})
            self.samples += [p["id"] for p in page["items"]]
        self.session_of[session] = count
        self.say(f"session {number}: import {one['import']['visible']:.2f} s, transfer {transfer['visible']:.2f} s, assign {one['assign']['visible']:.2f} s, answer {one['answer']['visible']:.2f} s")

    def read_task(self, rnd, kind):
        api = "/api/v1"
        if kind == "list":
            q = {"sessionId": rnd.choice(self.loaded), "stage": rnd.choice(["ANSWERED", "ASSIGNED"]), "field": rnd.choice(list(FIELDS)), "limit": 50}
            return kind, "GET", api + "/petitions?" + urllib.parse.urlencode(q), None, b'"id"'
        if kind == "search":                                                       # common words: pages of many hits
            return kind, "GET", api + "/petitions?" + urllib.parse.urlencode({"q": rnd.choice(COMMON), "termId": self.term, "limit": 50}), None, b'"id"'
        if kind == "searchRare":                                                   # one hit: the number of a dossier
            number = rnd.randint(1, self.session_of[self.loaded[0]])
            session = rnd.choice(self.loaded).rsplit(".", 1)[1]
            return kind, "GET", api + "/petitions?" + urllib.parse.urlencode({"q": f"ho so so {session}{number:05d}", "termId": self.term, "limit": 50}), None, b'"id"'
        if kind == "page":
            return kind, "GET", f"{api}/petitions/{rnd.choice(self.samples)}", None, b'"reference"'
        if kind == "history":
            return kind, "GET", f"{api}/petitions/{rnd.choice(self.samples)}/history", None, b'"type"'
        q = {"groupBy": "field", "asOf": day("2021-09-15", rnd.randint(0, 1700))}
        return kind, "GET", f"{api}/terms/{self.term}/resolution?" + urllib.parse.urlencode(q), None, b'"rows"'

    def receive_task(self, rnd, seed):
        counter = iter(range(10 ** 9))
        fields = list(FIELDS)
        def task():
            n = next(counter)
            field = rnd.choice(fields)
            body = {"sessionId": f"{self.single_term}.1", "reference": f"S-{self.tag}-{seed}-{n}", "content": text_of(rnd, field, n), "kind": "KIEN_NGHI", "field": field, "level": "PROVINCE",
                    "round": "BEFORE", "receivedOn": "2021-08-01"}
            return "receive", "POST", "/api/v1/petitions", json.dumps(body).encode(), b"" if self.o.no_marker else b'"id"'
        return task

    def single(self):
        drive(self.o.base, self.o.cookies, 8, self.o.single_seconds, self.receive_task, f"warm{time.time():.0f}")
        for repeat in range(self.o.repeat):
            for clients in (1, 8, 32):
                if self.late(f"single {clients}"):
                    return
                row = drive(self.o.base, self.o.cookies, clients, self.o.single_seconds, self.receive_task, f"{clients}-{repeat}-{time.time():.0f}")
                started = time.perf_counter()
                wait_fresh(self.http)
                row["caughtUpAfter"] = time.perf_counter() - started
                self.out["single"].append(row)
                self.say(f"single, {clients} clients: {row['perSecond']:.0f}/s p50 {row['p50'] * 1e3:.1f} p99 {row['p99'] * 1e3:.1f} ms, {row['errors']} errors {row['errorExamples']}")

    def reads(self, size):
        rows = self.out["reads"].setdefault(str(size), {})
        for repeat in range(-1, self.o.repeat):                                    # round -1 warms up and is not kept
            for kind in ("list", "search", "searchRare", "page", "history", "report"):
                if self.late(f"reads {size} {kind}"):
                    return
                times, errors, rnd, started = [], 0, random.Random(f"{self.tag}{kind}{repeat}"), time.perf_counter()
                for _ in range(self.o.reads):
                    _, method, path, body, marker = self.read_task(rnd, kind)
                    before = time.perf_counter()
                    status, answer = self.http.call(method, path, body)
                    times.append(time.perf_counter() - before)
                    if status >= 300 or marker not in answer:
                        errors += 1
                        self.say(f"{kind}: {status} {path} {answer[:200]!r}") if errors < 3 else None
                    if time.perf_counter() - started > (3 if repeat < 0 else 10):
                        break
                if repeat >= 0:
                    rows.setdefault(kind, []).append({"requests": len(times), "errors": errors, "p50": percentile(times, .5), "p95": percentile(times, .95), "p99": percentile(times, .99)})
        for kind, all_ in rows.items():
            self.say(f"{size} {kind}: p50 {median([r['p50'] for r in all_]) * 1e3:.1f} p99 {median([r['p99'] for r in all_]) * 1e3:.1f} ms ({sum(r['errors'] for r in all_)} errors)")

    def mixed(self, size):
        def make(rnd, seed):
            receive = self.receive_task(rnd, f"m{seed}")
            kinds, weights = ["list", "search", "searchRare", "page", "history", "report", "receive"], [35, 7, 8, 20, 10, 5, 15]
            def task():
                kind = rnd.choices(kinds, weights)[0]
                return receive() if kind == "receive" else self.read_task(rnd, kind)
            return task
        for repeat in range(self.o.repeat):
            if self.late(f"mixed {size}"):
                return
            row = drive(self.o.base, self.o.cookies, 50, self.o.seconds, make, f"{size}-{repeat}-{time.time():.0f}")
            self.out["mixed"].setdefault(str(size), []).append(row)
            self.say(f"{size} mixed: {row['perSecond']:.0f}/s, {row['errors']} errors, p50 {row['p50'] * 1e3:.0f} p95 {row['p95'] * 1e3:.0f} p99 {row['p99'] * 1e3:.0f} ms {row['errorExamples']}")
        if self.o.think and not self.late(f"mixed with time to think {size}"):
            row = drive(self.o.base, self.o.cookies, 50, self.o.seconds, make, f"{size}-t-{time.time():.0f}", self.o.think / 1000)
            self.out.setdefault("mixedThinking", {})[str(size)] = row
            self.say(f"{size} mixed, {self.o.think} ms to think: {row['perSecond']:.0f}/s, {row['errors']} errors, p50 {row['p50'] * 1e3:.0f} p95 {row['p95'] * 1e3:.0f} p99 {row['p99'] * 1e3:.0f} ms")

    def run(self):
        only, sizes, batch = set(self.o.only.split(",")), self.o.sizes, self.o.batch
        self.fsync()
        self.startup()
        self.memory("started")
        self.prepare()
        self.disk("before")
        number = 0
        json_call(self.http, "PUT", f"/terms/{self.single_term}/sessions/2", {"kind": "REGULAR", "opensOn": "2021-08-01", "closesOn": "2021-08-03"})
        self.say("warm-up: 1,000 petitions through their life, not counted")
        self.life(2, min(1000, batch), self.single_term)
        for size in sizes:
            while sum(self.session_of[s] for s in self.loaded) < size:
                if self.late(f"load {size}"):
                    break
                number += 1
                self.life(number, batch)
                self.disk(f"after session {number}")
            else:
                self.fsync()
                self.memory(f"loaded {size}")
                if "d" in only:
                    self.reads(size)
                if "e" in only:
                    self.mixed(size)
                self.memory(f"after mixed {size}")
        if "a" in only:
            self.single()
        self.memory("end")
        self.fsync()
        self.http.close()

    # ------------------------------------------------------------ the table
    def table(self):
        out, lines = self.out, []
        ms = lambda v: "–" if v is None else f"{v * 1e3:,.1f}"
        def row(*cells):
            lines.append("| " + " | ".join(str(c) for c in cells) + " |")
        row("figure", "median", "p50 ms", "p95 ms", "p99 ms", "errors", "runs")
        row("---", "---", "---", "---", "---", "---", "---")
        if out["fsync"]:
            row("raw 600 B append + fsync, 1 thread", f"{median(out['fsync']):,.0f}/s", "", "", "", "", len(out["fsync"]))
        for clients in (1, 8, 32):
            runs = [r for r in out["single"] if r["clients"] == clients]
            if runs:
                row(f"(a) receive, {clients} client{'s' * (clients > 1)}", f"{median([r['perSecond'] for r in runs]):,.0f}/s", ms(median([r["p50"] for r in runs])), ms(median([r["p95"] for r in runs])),
                    ms(median([r["p99"] for r in runs])), sum(r["errors"] for r in runs), len(runs))
        load = [l for l in out["load"]]
        for name, key, label in (("import", "visible", "(b) import of {n:,} until visible"), ("transfer", "completed", "(c) transfer of {n:,} until COMPLETED"),
                                 ("assign", "visible", "    assignments, table of {n:,}"), ("answer", "visible", "    answers, table of {n:,} × 0.8")):
            for part, chosen in (("first 3", load[:3]), ("last 3", load[-3:] if len(load) > 5 else [])):
                if chosen:
                    row(f"{label.format(n=chosen[0]['count'])}, {part} sessions", f"{median([l[name][key] for l in chosen]):,.2f} s", "", "", "", "", len(chosen))
        for size, kinds in out["reads"].items():
            for kind, runs in kinds.items():
                row(f"(d) {kind} at {int(size):,}", "", ms(median([r["p50"] for r in runs])), ms(median([r["p95"] for r in runs])), ms(median([r["p99"] for r in runs])), sum(r["errors"] for r in runs), len(runs))
        for size, runs in out["mixed"].items():
            row(f"(e) 50 mixed clients at {int(size):,}", f"{median([r['perSecond'] for r in runs]):,.0f}/s", ms(median([r["p50"] for r in runs])), ms(median([r["p95"] for r in runs])), ms(median([r["p99"] for r in runs])),
                sum(r["errors"] for r in runs), len(runs))
        for size, r in out.get("mixedThinking", {}).items():
            row(f"(e') 50 mixed clients, {self.o.think} ms to think, at {int(size):,}", f"{r['perSecond']:,.0f}/s", ms(r["p50"]), ms(r["p95"]), ms(r["p99"]), r["errors"], 1)
        if out["startup"]:
            row("start to ready", f"{median(out['startup']):.2f} s", "", "", "", "", len(out["startup"]))
        for m in out["memory"]:
            row(f"memory, {m['when']}", "; ".join(f"{n} RSS {v['rss'] / 2**20:,.0f} MB, PSS {v['pss'] / 2**20:,.0f} MB" for n, v in m.items() if n != "when"), "", "", "", "", 1)
        if len(out["disk"]) > 1:
            first, last = out["disk"][2 if len(out["disk"]) > 3 else 0], out["disk"][-1]      # from session 2 on: no other round writes in between
            for name in (d.split("=", 1)[0] for d in self.o.data):
                grown, petitions = last[name] - first[name], last["petitions"] - first["petitions"]
                row(f"disk, {name}: {last[name] / 2**20:,.0f} MB at {last['petitions']:,}", f"{grown / petitions:,.0f} B per petition" if petitions else "–", "", "", "", "", 1)
                out.setdefault("bytesPerPetition", {})[name] = grown / petitions if petitions else None
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--label", default="system")
    parser.add_argument("--json", default="bench.json")
    parser.add_argument("--sizes", type=lambda t: [int(x) for x in t.split(",")], default=[10_000, 100_000])
    parser.add_argument("--batch", type=int, default=10_000, help="petitions per session and file")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--reads", type=int, default=300, help="requests per kind and round of (d), at most 10 s")
    parser.add_argument("--seconds", type=float, default=30, help="of each round of (e)")
    parser.add_argument("--single-seconds", type=float, default=5, help="of each round of (a)")
    parser.add_argument("--think", type=int, default=1000, help="one more round of (e) with so many ms to think on average; 0: none")
    parser.add_argument("--only", default="a,d,e")
    parser.add_argument("--quick", action="store_true", help="1,000 petitions, short rounds: does it work at all")
    parser.add_argument("--cookies", action="store_true", help="keep cookies (a server that starts a session on sign-in)")
    parser.add_argument("--no-marker", action="store_true", help="do not look for an id in the answer to POST /petitions")
    parser.add_argument("--process", action="append", default=[], metavar="NAME=PID[+]", help="or NAME=@PIDFILE[+]")
    parser.add_argument("--data", action="append", default=[], metavar="NAME=DIR")
    parser.add_argument("--fsync-dir")
    parser.add_argument("--start-command")
    parser.add_argument("--stop-command", default="true")
    parser.add_argument("--tag")
    parser.add_argument("--max-minutes", type=float, default=40)
    options = parser.parse_args()
    if options.quick:
        options.sizes, options.batch, options.repeat, options.reads, options.seconds, options.single_seconds, options.think = [1000], 1000, 1, 50, 5, 2, 0
    bench = Bench(options)
    try:
        bench.run()
    finally:
        table = bench.table()
        bench.out["finishedAt"] = datetime.datetime.now().isoformat(timespec="seconds")
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(bench.out, file, indent=1, ensure_ascii=False)
        print(table)


if __name__ == "__main__":
    main()
