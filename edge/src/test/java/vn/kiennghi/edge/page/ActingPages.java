package vn.kiennghi.edge.page;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The sample pages with a command side that takes down what it gets, and petitions that a test can put at any stage. */
@Import(SamplePages.class)
class ActingPages {
    @Bean
    TakenCommands takenCommands() {
        return new TakenCommands();
    }

    @Bean
    @Primary
    CommandGateway takingGateway(TakenCommands taken) {
        return taken.gateway();
    }

    @Bean
    ActingAnswers actingAnswers() {
        return new ActingAnswers();
    }

    @Bean
    @Primary
    QueryGateway actingQueries(ActingAnswers answers) {
        QueryBus bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(answers::answered);
        new AnnotationQueryHandlerAdapter<>(answers).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new SampleTransfers()).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
