package vn.kiennghi.api.petition;

import org.axonframework.queryhandling.QueryExecutionException;

/**
 * Says which parameter of a query cannot be read. It travels as the details of a {@link QueryExecutionException}, because
 * exception types do not survive between processes; the edge answers 400.
 *
 * @param name {@code cursor} or {@code sort}
 */
public record BadParameter(String name) {
    /** Returns the exception that carries this. */
    public QueryExecutionException asException() {
        return new QueryExecutionException("parameter cannot be read: " + name, null, this);
    }
}
