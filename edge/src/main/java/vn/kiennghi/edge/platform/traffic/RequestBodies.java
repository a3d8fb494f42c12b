package vn.kiennghi.edge.platform.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Sees to the bodies of all requests before anything else: they come at a least rate, and what nobody read is read to its end
 * where somebody signed in sent it, so that he sees the answer; of others' only a little, then the connection is cut.
 */
@Component
public class RequestBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String TO_THE_END = RequestBodies.class.getName() + ".toTheEnd";
    private static final long MOST_OF_STRANGERS = 2L * 1024 * 1024;
    private static final long MOST = 1024L * 1024 * 1024;

    RequestBodies() {}

    /** Has the request's body read to its end, whatever it is answered. */
    public static void readToTheEnd(ServletRequest request) {
        request.setAttribute(TO_THE_END, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new BodyValve());
    }

    /** Tomcat's place before everything that looks at a request. */
    private static final class BodyValve extends ValveBase {
        BodyValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request coyote = request.getCoyoteRequest();
            InputBuffer given = coyote.getInputBuffer();
            PacedBody body = new PacedBody(given);
            coyote.setInputBuffer(body);
            request.setAttribute(PacedBody.ATTRIBUTE, body);
            try {
                getNext().invoke(request, response);
            } finally {
                readRest(request, response, coyote, body);
                coyote.setInputBuffer(given);
            }
        }

        private static void readRest(
                Request request, Response response, org.apache.coyote.Request coyote, PacedBody body) {
            if (isRead(coyote) || (coyote.hasExpectation() && coyote.getBytesRead() == 0)) {
                return;
            }
            long left = request.getAttribute(TO_THE_END) == null ? MOST_OF_STRANGERS : MOST;
            try {
                response.flushBuffer();
                Dropped dropped = new Dropped();
                while (left > 0) {
                    int read = body.doRead(dropped);
                    if (read < 0) {
                        return;
                    }
                    left -= read;
                }
            } catch (IOException | RuntimeException slowOrGone) {
                // The connection is closed below.
            }
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }

        private static boolean isRead(org.apache.coyote.Request coyote) {
            AtomicBoolean read = new AtomicBoolean();
            coyote.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }
    }

    /** Takes what nobody wants. */
    private static final class Dropped implements ApplicationBufferHandler {
        private @Nullable ByteBuffer last;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
