package vn.kiennghi.edge.platform.traffic;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.SlowBody;

/** A request's body, whoever reads it: it has to come at a least rate, and whoever waits for it takes no place of others. */
final class PacedBody implements InputBuffer {
    /** Name of the request's attribute that holds it. */
    static final String ATTRIBUTE = PacedBody.class.getName();

    private final InputBuffer body;
    private final Pace pace = new Pace();
    /** The places of which the request holds one; null: it holds none. One thread at a time serves a request. */
    private @Nullable Semaphore places;

    PacedBody(InputBuffer body) {
        this.body = body;
    }

    /** Takes note that the request holds a place, or none any more. */
    void holdsPlaceOf(@Nullable Semaphore held) {
        places = held;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (pace.isOver()) {
            throw new SlowBody(null);
        }
        Semaphore held = body.available() > 0 ? null : places;
        if (held != null) {
            held.release();
        }
        try {
            long before = System.nanoTime();
            int read = body.doRead(handler);
            pace.came(read, System.nanoTime() - before);
            if (read >= 0 && pace.isOver()) {
                throw new SlowBody(null);
            }
            return read;
        } catch (SocketTimeoutException nothingCame) {
            pace.giveUp();
            throw new SlowBody(nothingCame);
        } catch (EOFException hungUp) {
            throw new ClientAbortException(hungUp);
        } finally {
            if (held != null) {
                held.acquireUninterruptibly();
            }
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
