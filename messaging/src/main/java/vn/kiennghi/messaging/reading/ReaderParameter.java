package vn.kiennghi.messaging.reading;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Reader;

/** Hands a handler the {@link Reader} of its message, where it has a parameter for it. Axon finds it as a service of the class path. */
public final class ReaderParameter implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Reader.class ? new OfMessage() : null;
    }

    private static final class OfMessage implements ParameterResolver<Reader> {
        @Override
        public Reader resolveParameterValue(Message<?> message) {
            return Reader.of(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
