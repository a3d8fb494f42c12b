package vn.kiennghi.edge.platform.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.FaultyParameter;
import vn.kiennghi.edge.platform.TemporaryFiles;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.messaging.reading.ReadSide;

/** Says which problem a failure is to whoever sent the request. What is nobody's fault but ours is logged here and told without any detail. */
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Set<String> UNKNOWN = Arrays.stream(RefusalCode.values())
            // A petition is looked for in the record itself.
            .filter(code -> code.kind() == RefusalCode.Kind.UNKNOWN && code != RefusalCode.UNKNOWN_PETITION)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final ReadSide readSide;
    private final TemporaryFiles temporary;

    Problems(ReadSide readSide, TemporaryFiles temporary) {
        this.readSide = readSide;
        this.temporary = temporary;
    }

    /** Returns the problem to answer with. */
    public Problem of(Throwable failure) {
        if (SlowBody.isCauseOf(failure)) {
            return Problem.of(ProblemCode.BODY_TOO_SLOW);
        }
        if (isGone(failure)) {
            return Problem.of(ProblemCode.MALFORMED_REQUEST);
        }
        return switch (failure) {
            case ProblemException told -> asFarAsSeen(told.problem());
            case Refused refused -> Problem.of(refused.refusal());
            case FaultyParameter faulty -> Problem.of(Fault.of(codeOf(faulty), faulty.name(), null, null));
            case TryAgain passing -> passing(passing);
            case CannotRecord obstacle -> notRecorded(obstacle);
            case ResponseStatusException e when e.getStatusCode().value() == 404 -> nothingFound();
            case Throwable full when DiskFull.causedBy(full, temporary.directory()) -> diskFull(full);
            default -> ofTheRequest(failure).orElseGet(() -> ofOurs(failure));
        };
    }

    /** Returns the problem that a page has which does not find what its address names. */
    private Problem nothingFound() {
        return Problem.of(readSide.mayLack() ? ProblemCode.TRY_AGAIN : ProblemCode.NOT_FOUND);
    }

    /** What is not found is unknown only if everything that is recorded can be seen. */
    private Problem asFarAsSeen(Problem problem) {
        return UNKNOWN.contains(problem.fault().code()) && readSide.mayLack()
                ? Problem.of(ProblemCode.TRY_AGAIN)
                : problem;
    }

    /** Returns the problem that goes with a status, where nothing else is known. */
    public static Problem ofStatus(int status) {
        if (status == 403) {
            return forbidden();
        }
        return Problem.of(
                switch (status) {
                    case 401 -> ProblemCode.SIGN_IN_REQUIRED;
                    case 404 -> ProblemCode.NOT_FOUND;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemCode.NOT_ACCEPTABLE;
                    case 408 -> ProblemCode.BODY_TOO_SLOW;
                    case 413 -> ProblemCode.UPLOAD_TOO_LARGE;
                    case 414 -> ProblemCode.ADDRESS_TOO_LONG;
                    case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
                    case 431 -> ProblemCode.HEADERS_TOO_LARGE;
                    // A method, a coding of the body or a version of HTTP that nobody here speaks.
                    case 501, 505 -> ProblemCode.MALFORMED_REQUEST;
                    case 503 -> ProblemCode.TRY_AGAIN;
                    default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL;
                });
    }

    /** Returns 403 as a problem, for whom the security chain turns away. */
    public static Problem forbidden() {
        return Problem.of(Fault.of(RefusalCode.NOT_ALLOWED, null, null, null));
    }

    /** Who hangs up in the middle of a body reads no answer, and the log need not tell of it. */
    private static boolean isGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Problem> ofTheRequest(Throwable failure) {
        Problem problem = switch (failure) {
            case NoResourceFoundException e -> Problem.of(ProblemCode.NOT_FOUND, null, "/" + e.getResourcePath());
            case NoHandlerFoundException e -> Problem.of(ProblemCode.NOT_FOUND, null, e.getRequestURL());
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, listed(e.getSupportedHttpMethods()), e.getMethod());
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, listed(e.getSupportedMediaTypes()), e.getContentType());
            case HttpMediaTypeNotAcceptableException e ->
                Problem.of(ProblemCode.NOT_ACCEPTABLE, listed(e.getSupportedMediaTypes()), null);
            case MaxUploadSizeExceededException e -> Problem.of(ProblemCode.UPLOAD_TOO_LARGE, "50 MB", null);
            case MultipartException e -> Problem.of(ProblemCode.MULTIPART_INVALID);
            // The firewall looks at a header only when it is read.
            case RequestRejectedException e -> Problem.of(ProblemCode.MALFORMED_REQUEST);
            case BadRequestException e -> Problem.of(ProblemCode.MALFORMED_REQUEST);
            case HttpMessageNotReadableException e -> Problem.of(ProblemCode.BODY_MISSING);
            case TypeMismatchException e -> Problem.of(ProblemCode.MALFORMED_REQUEST);
            case InvalidParameterException e -> ofStatus(e.getErrorCode());
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                ofStatus(e.getStatusCode().value());
            default -> null;
        };
        return Optional.ofNullable(problem);
    }

    private static ProblemCode codeOf(FaultyParameter faulty) {
        return faulty.name().equals("cursor") ? ProblemCode.BAD_CURSOR : ProblemCode.INVALID_PARAMETER;
    }

    private static Problem passing(TryAgain failure) {
        LOG.warn("What a request needs is out of reach: {}", failure.getMessage(), failure.getCause());
        return Problem.of(ProblemCode.TRY_AGAIN);
    }

    private static Problem notRecorded(CannotRecord failure) {
        LOG.warn("Nothing was recorded: {} ({})", failure.obstacle(), failure.getMessage());
        return Problem.of(
                switch (failure.obstacle()) {
                    case DISK_FULL -> ProblemCode.DISK_FULL;
                    case RECORD_GONE -> ProblemCode.RECORD_GONE;
                    case RECORD_DAMAGED -> ProblemCode.RECORD_DAMAGED;
                    case RECORD_NOT_WRITABLE -> ProblemCode.RECORD_NOT_WRITABLE;
                });
    }

    private static Problem diskFull(Throwable failure) {
        LOG.warn("No room on the disk for what a request needs: {}", failure.toString());
        return Problem.of(ProblemCode.DISK_FULL);
    }

    private static Problem ofOurs(Throwable failure) {
        CannotRecord obstacle = CannotRecord.causeOf(failure);
        if (obstacle != null) {
            return notRecorded(obstacle);
        }
        return Failure.passes(failure) ? passing(new TryAgain("a store is away", failure)) : internal(failure);
    }

    private static Problem internal(Throwable failure) {
        LOG.error("A request failed", failure);
        return Problem.of(ProblemCode.INTERNAL);
    }

    private static String listed(@Nullable Collection<?> values) {
        return values == null
                ? ""
                : String.join(
                        ", ", values.stream().map(Objects::toString).sorted().toList());
    }
}
