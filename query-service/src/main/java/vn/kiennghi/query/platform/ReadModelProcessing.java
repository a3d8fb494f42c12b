package vn.kiennghi.query.platform;

import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.messaging.reading.ReadSide;

/** The one processor that feeds all projections: its batches, its token, what happens before it starts. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ReadModelProcessing {
    /** Name of the processing group of every projection, of the processor and of its token. */
    public static final String NAME = "read-model";

    private static final int BATCH_SIZE = 500;

    /** A token of a replay holds other tokens, whose types it names; only Axon's and Java's own are accepted there. */
    @Bean
    Jackson3SerializerCustomizer replayTokenTyping() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.")
                .build());
    }

    @Bean
    EventLog eventLog(EventStore eventStore) {
        return new EventLog(eventStore);
    }

    @Bean
    ReadModelStore readModelStore(ReadModelStorage storage, ObjectProvider<DiscardedLetters> discarded) {
        return new ReadModelStore(
                storage, new LeftOutEvents(() -> discarded.getObject().of(NAME)));
    }

    @Bean
    StoredToken storedToken(ReadModelStorage storage) {
        return storage.storedToken();
    }

    @Bean
    Documents<RecordedMoment> recordedMoments(ReadModelStore store) {
        return store.collection("moments", RecordedMoment.class);
    }

    @Bean
    RecordMoments recordMoments(EventLog log, Documents<RecordedMoment> recordedMoments, StoredToken storedToken) {
        return new RecordMoments(log, recordedMoments::all, storedToken);
    }

    @Bean
    MomentKeeper momentKeeper(RecordMoments moments, Documents<RecordedMoment> recordedMoments) {
        return new MomentKeeper(moments, recordedMoments);
    }

    @Bean
    ReadModelPosition readModelPosition(StoredToken storedToken) {
        return new ReadModelPosition(() -> EventLog.position(storedToken.read(), EventLog.NOTHING));
    }

    @Bean
    ReadSide readSide(
            EventProcessingConfiguration processing,
            EventLog log,
            ReadModelStore store,
            ReadModelPosition position,
            ReadModelPreparation preparation,
            ObjectProvider<RemoteAutomations> automations,
            StoredToken storedToken,
            Clock clock) {
        return new ProcessorReadSide(
                processing,
                log,
                store,
                position,
                preparation,
                automations.getIfAvailable(() -> RemoteAutomations.NONE),
                () -> log.recordedNextAfter(storedToken.read()),
                clock);
    }

    /**
     * Where the projections' dead letters lie: with the documents, and as disposable. Made at the first use, since it looks at
     * the store.
     */
    @Bean
    @Lazy
    SequencedDeadLetterQueue<EventMessage<?>> storedLetters(ReadModelStorage storage) {
        return storage.letters();
    }

    @Bean
    ReadModelLetters readModelLetters(
            @Lazy @Qualifier("storedLetters") SequencedDeadLetterQueue<EventMessage<?>> storedLetters,
            EventLog log,
            RecordMoments moments,
            ReadModelStore store) {
        ReadModelLetters letters = new ReadModelLetters(storedLetters, log, moments, store);
        store.add(letters);
        return letters;
    }

    @Bean
    StoppedSequences stoppedSequences(
            @Lazy @Qualifier("storedLetters") SequencedDeadLetterQueue<EventMessage<?>> storedLetters,
            ReadModelLetters letters) {
        return new StoppedSequences(storedLetters, letters);
    }

    @Bean
    DeadLetterMetrics deadLetterMetrics(
            @Lazy @Qualifier("storedLetters") SequencedDeadLetterQueue<EventMessage<?>> storedLetters) {
        return new DeadLetterMetrics(storedLetters);
    }

    @Bean
    ProjectionLetterDesk projectionLetterDesk(
            @Lazy @Qualifier("storedLetters") SequencedDeadLetterQueue<EventMessage<?>> storedLetters,
            ReadModelLetters letters,
            DiscardedLetters discarded,
            EventProcessingConfiguration processing,
            CommandBus commands,
            @Qualifier("eventSerializer") Serializer serializer,
            Clock clock) {
        LetterDesk desk = new LetterDesk(
                NAME,
                letters,
                () -> processing
                        .sequencedDeadLetterProcessor(NAME)
                        .orElseThrow(() -> new IllegalStateException("the projections have no dead letters")),
                discarded,
                serializer,
                clock);
        return new ProjectionLetterDesk(desk, storedLetters::contains, processing, commands);
    }

    @Bean
    ReadModelIdentity readModelIdentity(
            ReadModelStorage storage,
            ReadModelStore store,
            ReadModelPosition position,
            ObjectProvider<LogIdentity> logIdentity) {
        return new ReadModelIdentity(
                storage, store, position, logIdentity.getIfAvailable(() -> () -> LogIdentity.UNNAMED));
    }

    @Bean
    ReadModelPreparation readModelPreparation(
            ReadModelIdentity identity,
            ReadModelStore store,
            ObjectProvider<EventLog> log,
            ReadModelStorage storage,
            ObjectProvider<DisposableStore> disposable,
            Clock clock) {
        return new ReadModelPreparation(
                identity, store, log::getObject, storage::prepareTokens, present(disposable)::made, clock);
    }

    /** Notices where the read models must be made again. */
    @Bean
    ReadModelRemaking readModelRemaking(
            ReadModelIdentity identity, ObjectProvider<DisposableStore> disposable, ObjectProvider<EventLog> log) {
        return new ReadModelRemaking(
                present(disposable), identity::startOver, () -> log.getObject().head());
    }

    private static DisposableStore present(ObjectProvider<DisposableStore> disposable) {
        return disposable.getIfAvailable(() -> DisposableStore.NONE);
    }

    /**
     * Sets the processor up. Its transaction manager must be the one that does nothing: with any other, Axon stores the token
     * before the batch is handled.
     *
     * @param log asked for late: it needs the event store, which is made from this very configuration
     */
    @Bean
    ConfigurerModule readModelProcessor(
            ObjectProvider<EventLog> log,
            ObjectProvider<MomentKeeper> moments,
            ReadModelStore store,
            ReadModelPosition position,
            ReadModelPreparation preparation,
            ReadModelRemaking remaking,
            ReadModelStorage storage,
            ObjectProvider<ReadModelLetters> letters,
            ObjectProvider<ProjectionLetterDesk> desk) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing
                    .registerTrackingEventProcessor(
                            NAME,
                            Configuration::eventStore,
                            configuration ->
                                    settings(changes -> desk.getObject().onEventTrackerStatusChange(changes)))
                    .registerTokenStore(
                            NAME,
                            configuration -> new FlushingTokenStore(
                                    storage.tokens(), store, log.getObject(), position, preparation, remaking))
                    .registerTransactionManager(NAME, configuration -> NoTransactionManager.instance())
                    .registerErrorHandler(NAME, configuration -> PropagatingErrorHandler.instance())
                    // The default logs the error and goes on: the event would be lost for the read model.
                    .registerListenerInvocationErrorHandler(NAME, configuration -> PropagatingErrorHandler.instance())
                    .registerDeadLetterQueue(NAME, configuration -> letters.getObject())
                    .registerDeadLetterPolicy(
                            NAME,
                            configuration -> new EventsOwnErrors(
                                    store,
                                    () -> remaking.mayHelp(position.written()),
                                    trouble -> remaking.projectionFailed(position.written(), trouble)))
                    // A rebuild tries every event again.
                    .registerDeadLetteringEventHandlerInvokerConfiguration(
                            NAME, (configuration, invoker) -> invoker.allowReset(true))
                    .registerHandlerInterceptor(NAME, configuration -> (unitOfWork, chain) -> {
                        store.beginEvent(unitOfWork);
                        moments.getObject().stamp(unitOfWork);
                        return chain.proceed();
                    });
            configurer.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, preparation::tryAtStart);
        };
    }

    private static TrackingEventProcessorConfiguration settings(EventTrackerStatusChangeListener listener) {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andEventTrackerStatusChangeListener(listener)
                .andBatchSize(BATCH_SIZE)
                .andInitialTrackingToken(source -> source.createTailToken());
    }
}
