module example.com/orders-fixed

go 1.26
