package vn.kiennghi.edge.page;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The pages of {@link SamplePages} with a {@link SmallOffice} behind them in which something can be done. */
@Import(SamplePages.class)
class SmallOfficePages {
    @Bean
    SmallOffice smallOffice() {
        return new SmallOffice();
    }

    @Bean
    SimpleCommandBus officeCommands() {
        return SimpleCommandBus.builder().build();
    }

    @Bean
    SmallOfficeTransfers smallOfficeTransfers(SmallOffice office, SimpleCommandBus bus) {
        return new SmallOfficeTransfers(office, bus);
    }

    @Bean
    @Primary
    CommandGateway officeCommandGateway(SimpleCommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    @Primary
    QueryGateway officeQueryGateway(SmallOffice office, SmallOfficeTransfers transfers) {
        QueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(office).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(transfers).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }
}
