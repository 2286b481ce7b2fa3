extension Chinese {
  /// Short names of the chapters of the Harmonized System, as the Chinese customs tariff has them.
  package func chapter(_ code: String) -> String? { Chinese.chapters[code] }

  private static let chapters: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    01 活动物
    02 肉类
    03 水产品
    04 乳、蛋、蜂蜜
    05 其他动物产品
    06 活植物、花卉
    07 蔬菜
    08 水果及坚果
    09 咖啡、茶、香料
    10 谷物
    11 制粉工业产品
    12 含油子仁
    13 树胶、树脂
    14 编结用植物材料
    15 动植物油脂
    16 肉类、水产制品
    17 糖及糖食
    18 可可
    19 谷物制品
    20 蔬菜、水果制品
    21 杂项食品
    22 饮料
    23 饲料
    24 烟草
    25 盐、土石料、水泥
    26 矿砂
    27 矿物燃料
    28 无机化学品
    29 有机化学品
    30 药品
    31 肥料
    32 染料、油漆
    33 香料、化妆品
    34 肥皂、蜡
    35 蛋白类物质、胶
    36 炸药
    37 照相用品
    38 杂项化学产品
    39 塑料
    40 橡胶
    41 生皮、皮革
    42 皮革制品
    43 毛皮
    44 木材
    45 软木
    46 编结品
    47 纸浆
    48 纸张
    49 印刷品
    50 蚕丝
    51 羊毛
    52 棉花
    53 其他植物纤维
    54 化学纤维长丝
    55 化学纤维短纤
    56 毡呢、绳索
    57 地毯
    58 特种机织物
    59 涂布纺织物
    60 针织物
    61 针织服装
    62 机织服装
    63 其他纺织制品
    64 鞋靴
    65 帽类
    66 伞
    67 羽毛、人造花
    68 石料制品
    69 陶瓷
    70 玻璃
    71 宝石、贵金属
    72 钢铁
    73 钢铁制品
    74 铜
    75 镍
    76 铝
    78 铅
    79 锌
    80 锡
    81 其他贱金属
    82 工具、刀具
    83 其他金属制品
    84 机械
    85 电气设备
    86 铁道设备
    87 车辆
    88 航空器
    89 船舶
    90 光学、医疗仪器
    91 钟表
    92 乐器
    93 武器
    94 家具
    95 玩具、体育用品
    96 杂项制品
    97 艺术品、古物
    98 特殊交易品
    99 未分类商品
    """
}
